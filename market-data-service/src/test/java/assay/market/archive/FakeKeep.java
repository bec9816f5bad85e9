package assay.market.archive;

import assay.contracts.line.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Minutes kept in memory, refusing when told to. */
public final class FakeKeep implements TapeKeep {
    public final TreeMap<Long, Kept> rows = new TreeMap<>();
    boolean refuses;

    @Override
    public synchronized List<Kept> newest(int count) {
        return new ArrayList<>(rows.descendingMap().values()).subList(0, Math.min(count, rows.size()));
    }

    @Override
    public synchronized void keep(TapeMinute minute) {
        if (refuses) {
            throw new IllegalStateException("no database");
        }
        var lines = TapeMinute.unpack(minute.packed());
        rows.putIfAbsent(minute.first(), new Kept(minute.start(), minute.end(), lines));
    }

    @Override
    public synchronized Optional<Kept> holding(long sequence) {
        return Optional.ofNullable(rows.floorEntry(sequence))
                .map(Map.Entry::getValue)
                .filter(row -> row.last() >= sequence);
    }

    @Override
    public synchronized long offsetBefore(Instant minute) {
        return rows.values().stream()
                .filter(row -> Line.parse(row.lines().getLast()).at().isBefore(minute))
                .mapToLong(row -> row.end().offset())
                .max()
                .orElse(0);
    }
}
