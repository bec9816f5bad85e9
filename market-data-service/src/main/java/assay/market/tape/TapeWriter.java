package assay.market.tape;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.market.mark.Picture;
import assay.market.time.ClockGuard;
import assay.market.time.Moment;
import assay.market.topic.TapeLog;
import assay.market.topic.TapeReader;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A writer of the tape, leading or standing by: reads every line by the reader rule, and appends what is due to the
 * chain as it believes it. An own line that lost its place takes all after it along; what is due is then decided anew.
 * Not thread-safe.
 */
final class TapeWriter {
    private static final int IN_FLIGHT = 1_000;

    private final TapeLog log;
    private final TapeSchedule schedule;
    private final Leadership leadership;
    private final ClockGuard guard = new ClockGuard();
    private final ArrayDeque<Sent> pending = new ArrayDeque<>();
    private final TapeMemory believed;
    private TapeMemory ahead;
    private @Nullable String stopped;
    private long lost;

    TapeWriter(TapeLog log, TapeSchedule schedule, Leadership leadership, ChainHead start) {
        this.log = log;
        this.schedule = schedule;
        this.leadership = leadership;
        this.believed = new TapeMemory(start);
        this.ahead = believed.copy();
    }

    private record Sent(Line line, long at) {}

    /** A line was read and believed, in the order of the log. */
    void read(TapeReader.Believed line, long now) {
        believed.apply(line.content(), line.head());
        var first = pending.peek();
        var own = first != null && first.line().equals(line.line());
        if (own) {
            pending.remove();
        } else {
            forget();
        }
        leadership.believed(own, now);
    }

    /** There is more to read before the end of the log: until then nothing is written and silence means nothing. */
    void behind(long now) {
        leadership.behind(now);
    }

    /** The log refused what was sent, or may have. */
    void lost(long now) {
        log.giveUp();
        forget();
        leadership.lost(now);
    }

    /** Appends what is due if this writer leads, and tells when to come back even if nothing happens. */
    Instant turn(Picture picture, Moment now) {
        guard.check(now).ifPresent(reason -> stopped = reason);
        var oldest = pending.peek();
        if (oldest != null && now.monotonic() - oldest.at() > Leadership.UNCONFIRMED) {
            lost(now.monotonic());
        }
        if (stopped != null || pending.size() >= IN_FLIGHT || !leadership.mayWrite(now.monotonic())) {
            return now.wall().plus(TapeSchedule.SILENCE);
        }
        var at = now.wall().isBefore(ahead.at()) ? ahead.at() : now.wall();
        var due = schedule.due(ahead, picture, at);
        due.contents().forEach(content -> append(content, at, now.monotonic()));
        return due.next();
    }

    /** Why this writer does not write any more, if it does not. */
    Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    boolean writing() {
        return stopped == null && leadership.writing();
    }

    /** The tape as far as it was read back. */
    TapeMemory believed() {
        return believed;
    }

    /** How many own lines lost their place to another's. */
    long lostLines() {
        return lost;
    }

    private void append(TapeContent content, Instant at, long now) {
        var head = ahead.head();
        var entry = new TapeLine(head.sequence() + 1, at, head.hash(), content);
        var line = entry.line();
        ahead.apply(entry, ChainHead.of(line));
        pending.add(new Sent(line, now));
        log.append(line);
    }

    private void forget() {
        if (!pending.isEmpty()) {
            lost += pending.size();
            pending.clear();
        }
        ahead = believed.copy();
    }
}
