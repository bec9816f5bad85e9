package assay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of paired runs, ours and the peer's by turns. */
public final class Pairs {

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> peers = new ArrayList<>();

    public void add(double our, double peer) {
        ours.add(our);
        peers.add(peer);
    }

    public List<Double> ours() {
        return List.copyOf(ours);
    }

    public List<Double> peers() {
        return List.copyOf(peers);
    }

    /** Ours to the peer's, pair by pair. */
    public List<Double> ratios() {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / peers.get(i));
        }
        return ratios;
    }

    public static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Median and range, such as `8.31 (7.90 to 8.66)`, with so many decimals. */
    public static String range(List<Double> figures, int decimals) {
        var sorted = figures.stream().sorted().toList();
        return "%s (%s to %s)"
                .formatted(
                        number(median(figures), decimals),
                        number(sorted.getFirst(), decimals),
                        number(sorted.getLast(), decimals));
    }

    /** A figure with thousands apart and so many decimals. */
    public static String number(double figure, int decimals) {
        return decimals == 0
                ? String.format(Locale.ROOT, "%,.0f", figure)
                : String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }
}
