package assay.report.document;

import java.util.ArrayList;
import java.util.List;

/** Fewer points that draw the same line: of each stretch the first, the lowest, the highest and the last. */
final class Thinning {
    private Thinning() {}

    static List<Figure.Point> thinned(List<Figure.Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        var kept = new ArrayList<Figure.Point>(most + 4);
        var stretch = Math.ceilDiv(points.size(), most / 4);
        for (var begin = 0; begin < points.size(); begin += stretch) {
            keep(points, begin, Math.min(begin + stretch, points.size()), kept);
        }
        return kept;
    }

    private static void keep(List<Figure.Point> points, int begin, int end, List<Figure.Point> kept) {
        var low = begin;
        var high = begin;
        for (var i = begin; i < end; i++) {
            low = points.get(i).value() < points.get(low).value() ? i : low;
            high = points.get(i).value() > points.get(high).value() ? i : high;
        }
        for (var i = begin; i < end; i++) {
            if (i == begin || i == low || i == high || i == end - 1) {
                kept.add(points.get(i));
            }
        }
    }
}
