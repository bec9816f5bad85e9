package assay.simulation.answer;

import assay.simulation.engine.Interval;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts as the shapes of an answer. */
final class Shares {
    private Shares() {}

    static Map<String, Object> of(long seen, long of) {
        return of(Interval.wilson(seen, of));
    }

    static Map<String, Object> of(Interval interval) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("estimate", interval.estimate());
        shape.put("low", interval.low());
        shape.put("high", interval.high());
        return shape;
    }

    static long sum(long[] byDay) {
        var sum = 0L;
        for (var day : byDay) {
            sum += day;
        }
        return sum;
    }

    /** Days, counted from 1, by which a tenth, half and nine tenths of those that ended so had done so. */
    static Map<String, Object> days(long[] byDay) {
        var shape = new LinkedHashMap<String, Object>();
        var total = sum(byDay);
        if (total > 0) {
            shape.put("p10", day(byDay, total, 0.1));
            shape.put("p50", day(byDay, total, 0.5));
            shape.put("p90", day(byDay, total, 0.9));
        }
        return shape;
    }

    private static int day(long[] byDay, long total, double share) {
        var rank = Math.max(1, (long) Math.ceil(share * total));
        var seen = 0L;
        for (var day = 0; day < byDay.length; day++) {
            seen += byDay[day];
            if (seen >= rank) {
                return day + 1;
            }
        }
        return byDay.length;
    }
}
