package assay.market.archive;

import assay.contracts.tape.TapeContent;
import assay.domain.number.Price;
import assay.market.candle.Candle;
import assay.market.topic.TapePosition;
import assay.market.topic.TapeReader;
import assay.market.topic.TapeRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the believed tape: the open minute in memory, whole ones in the keep. Reading and keeping go on in different
 * threads; a line is always in one of the two places.
 */
public final class TapeArchive {
    private final TapeKeep keep;
    private final TapeReader reader;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private long kept;

    public TapeArchive(TapeKeep keep, TapePosition start) {
        this.keep = keep;
        this.reader = new TapeReader(start.head());
        this.open.add(new Open(start));
    }

    private static final class Open {
        final TapePosition start;
        final List<byte[]> lines = new ArrayList<>();
        final Map<String, Candle> candles = new TreeMap<>();
        TapePosition end;

        @Nullable
        Instant minute;

        Open(TapePosition start) {
            this.start = start;
            this.end = start;
        }

        TapeMinute whole(Instant of) {
            return new TapeMinute(of, start, end, lines, List.copyOf(candles.values()));
        }
    }

    /** Takes a record; when it begins a new minute the last one is kept first, which may block and may fail. */
    public void take(TapeRecord record) {
        var believed = reader.read(record);
        if (believed == null) {
            return;
        }
        var minute = TapeMinute.of(believed.content().at());
        var last = last();
        if (last.minute != null && !minute.equals(last.minute)) {
            begin(new TapePosition(last.end.head(), record.offset()));
        }
        add(believed, minute);
        keepWhole();
    }

    /** Whole minutes that are not kept yet, oldest first. */
    public void keepWhole() {
        for (var whole = oldestWhole(); whole != null; whole = oldestWhole()) {
            keep.keep(whole);
            drop();
        }
    }

    /** The lines from one sequence to another as far as they were read, at most so many. */
    public List<byte[]> lines(long from, long to, int most) {
        var found = new ArrayList<byte[]>();
        var recent = new ArrayList<byte[]>();
        var firstRecent = recent(from, to, recent);
        for (var next = from; next <= to && next < firstRecent && found.size() < most; ) {
            var row = keep.holding(next);
            if (row.isEmpty()) {
                return found;
            }
            for (var line : row.get()
                    .lines()
                    .subList((int) (next - row.get().first()), row.get().lines().size())) {
                if (next <= to && next < firstRecent && found.size() < most) {
                    found.add(line);
                    next++;
                }
            }
            next = Math.max(next, found.size() < most ? row.get().last() + 1 : next);
        }
        for (var line : recent) {
            if (found.size() < most) {
                found.add(line);
            }
        }
        return found;
    }

    /** The newest sequence read. */
    public synchronized long newest() {
        return open.getLast().end.head().sequence();
    }

    private synchronized Open last() {
        return open.getLast();
    }

    private synchronized void begin(TapePosition start) {
        open.add(new Open(start));
    }

    private synchronized void add(TapeReader.Believed believed, Instant minute) {
        var last = open.getLast();
        last.minute = minute;
        last.lines.add(believed.line().bytes());
        last.end = new TapePosition(believed.head(), believed.offset() + 1);
        if (believed.content().content() instanceof TapeContent.Mark mark && mark.price() != null) {
            var price = Price.of(mark.price());
            last.candles.compute(
                    mark.instrument(),
                    (symbol, candle) -> candle == null ? Candle.of(symbol, minute, price) : candle.with(price));
        }
    }

    /** The minute of the newest line read; empty before the first. */
    public synchronized Optional<Instant> minute() {
        return open.reversed().stream()
                .flatMap(each -> Stream.ofNullable(each.minute))
                .findFirst();
    }

    /** Candles of an instrument's minutes that are not kept yet, rising; the last one still grows. */
    public synchronized List<Candle> candles(String symbol) {
        return open.stream()
                .flatMap(each -> Stream.ofNullable(each.candles.get(symbol)))
                .toList();
    }

    private synchronized @Nullable TapeMinute oldestWhole() {
        var oldest = open.getFirst();
        return open.size() > 1 && oldest.minute != null ? oldest.whole(oldest.minute) : null;
    }

    /** How many minutes were kept since the start. */
    public synchronized long kept() {
        return kept;
    }

    private synchronized void drop() {
        kept++;
        open.removeFirst();
    }

    /** Adds the lines of the range that are in memory, and tells from which sequence on memory holds everything. */
    private synchronized long recent(long from, long to, List<byte[]> into) {
        for (var each : open) {
            var sequence = each.start.head().sequence() + 1;
            for (var line : each.lines) {
                if (sequence >= from && sequence <= to) {
                    into.add(line);
                }
                sequence++;
            }
        }
        return open.getFirst().start.head().sequence() + 1;
    }
}
