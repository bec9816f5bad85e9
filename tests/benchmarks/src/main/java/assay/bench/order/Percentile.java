package assay.bench.order;

import assay.bench.Pairs;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** One percentile of posted orders, run by run, beside the sum of its floors. */
final class Percentile {

    private final double rank;
    private final double most;
    private final Pairs pairs = new Pairs();

    /** @param most how many times the floor it may be */
    Percentile(double rank, double most) {
        this.rank = rank;
        this.most = most;
    }

    /** Adds a pair; all in microseconds. */
    void add(Histogram posted, Histogram hop, Histogram commit) {
        pairs.add(
                posted.getValueAtPercentile(rank) / 1e3,
                (hop.getValueAtPercentile(rank) + commit.getValueAtPercentile(rank)) / 1e3);
    }

    /** The last pair. */
    String words() {
        return String.format(
                Locale.ROOT,
                "p%.0f %.2f ms, floor %.2f ms",
                rank,
                pairs.ours().getLast(),
                pairs.peers().getLast());
    }

    Row row(double perSecond) {
        return new Row(
                "P6b",
                String.format(Locale.ROOT, "POST to committed answer at %.0f/s, p%.0f in ms", perSecond, rank),
                Pairs.range(pairs.ours(), 2),
                "hop + commit " + Pairs.range(pairs.peers(), 2),
                Pairs.range(pairs.ratios(), 2),
                String.format(Locale.ROOT, "<= %.1fx", most),
                Pairs.median(pairs.ratios()) <= most ? Verdict.MET : Verdict.MISSED);
    }
}
