package assay.market.tape;

import assay.market.mark.LiveQuotes;
import assay.market.time.Moment;
import assay.market.topic.TapeReader;
import assay.market.topic.TapeRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that reads the tape into the writer and lets it write: woken by what was read, by venues, and in time.
 */
final class TapeLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TapeLoop.class);
    private static final int BATCHES = 64;
    private static final News NUDGE = new News(List.of(), false);
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final LinkedBlockingQueue<News> news = new LinkedBlockingQueue<>(BATCHES);
    private final AtomicBoolean moved = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final TapeReader reader;
    private final TapeWriter writer;
    private final TapeBoard board;
    private final LiveQuotes quotes;
    private final Moment.Source clocks;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean atEnd;
    private volatile String state = "starting";
    private @Nullable String said;

    TapeLoop(Parts parts) {
        this.reader = parts.reader();
        this.writer = parts.writer();
        this.board = parts.board();
        this.quotes = parts.quotes();
        this.clocks = parts.clocks();
        this.thread = Thread.ofPlatform().name("tape").daemon().unstarted(this::run);
        quotes.whenChanged(this::move);
    }

    /** What the loop moves. */
    record Parts(TapeReader reader, TapeWriter writer, TapeBoard board, LiveQuotes quotes, Moment.Source clocks) {}

    private record News(List<TapeRecord> records, boolean atEnd) {}

    void start() {
        thread.start();
    }

    /** Takes what a follower read. */
    void take(List<TapeRecord> records, boolean end) throws InterruptedException {
        if (!records.isEmpty() || end != atEnd) {
            news.put(new News(records, end));
        }
    }

    /** Something that was sent may be lost. */
    void lost() {
        failed.set(true);
        move();
    }

    /** How it stands, for people: writing, following, stopped and why. */
    String state() {
        return state;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void move() {
        if (!moved.getAndSet(true)) {
            var _ = news.offer(NUDGE);
        }
    }

    private void run() {
        var waitNanos = 0L;
        while (!closed) {
            try {
                var first = news.poll(waitNanos, TimeUnit.NANOSECONDS);
                moved.set(false);
                waitNanos = turn(first);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.error("a turn of the tape failed", e);
                writer.lost(clocks.now().monotonic());
                waitNanos = SECOND;
            }
        }
    }

    /** One turn; tells how many nanoseconds the next may wait. */
    private long turn(@Nullable News first) {
        if (first != null) {
            var all = new ArrayList<News>();
            all.add(first);
            news.drainTo(all);
            all.forEach(this::read);
        }
        var now = clocks.now();
        if (failed.getAndSet(false)) {
            writer.lost(now.monotonic());
        }
        if (!atEnd) {
            writer.behind(now.monotonic());
        }
        var next = writer.turn(quotes.picture(now.monotonic()), now);
        say();
        return Math.max(MILLI, Duration.between(clocks.now().wall(), next).toNanos());
    }

    @SuppressWarnings("ReferenceEquality")
    private void read(News batch) {
        if (batch == NUDGE) {
            return;
        }
        for (var record : batch.records()) {
            var believed = reader.read(record);
            if (believed != null) {
                var now = clocks.now().monotonic();
                writer.read(believed, now);
                board.post(believed, now);
            }
        }
        atEnd = batch.atEnd();
    }

    private void say() {
        state = writer.stopped().orElse(writer.writing() ? "writing" : "following");
        if (!state.equals(said)) {
            said = state;
            LOG.info("tape at {}: {}", board.sequence(), state);
        }
    }
}
