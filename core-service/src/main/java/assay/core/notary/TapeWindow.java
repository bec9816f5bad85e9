package assay.core.notary;

import assay.contracts.line.Line;
import assay.proof.bundle.TapeSource;
import assay.proof.sign.Signed;
import java.util.List;

/**
 * A tape source for one bundle, whose segments are asked for in rising order: where they lie close together it reads
 * many at once and hands them out one by one. Not thread-safe.
 */
final class TapeWindow implements TapeSource {
    private static final int NEAR = 1_000;
    private static final int SPAN = 4_000;

    private final TapeSource source;
    private List<Line> held = List.of();
    private long last;
    private final long readable;

    /** @param newest the newest entry that is surely there */
    TapeWindow(TapeSource source, long newest) {
        this.source = source;
        this.readable = newest;
    }

    @Override
    public List<Line> entries(long from, long to) {
        long first = last - held.size() + 1;
        if (from < first || to > last) {
            boolean near = !held.isEmpty() && from >= first && from - last <= NEAR;
            held = source.entries(from, near ? Math.max(to, Math.min(readable, from + SPAN - 1)) : to);
            first = from;
            last = from + held.size() - 1;
        }
        return held.subList(Math.toIntExact(from - first), Math.toIntExact(to - first + 1));
    }

    @Override
    public Line document(String hash) {
        return source.document(hash);
    }

    @Override
    public Signed headOver(long sequence) {
        return source.headOver(sequence);
    }

    @Override
    public Signed head(long segment) {
        return source.head(segment);
    }
}
