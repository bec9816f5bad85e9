package assay.simulation.answer;

import assay.simulation.engine.Histogram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where balance, drawdown and the room of each rule stand day by day, as shares of the capital. */
public final class DrawdownProjection {
    private static final List<Integer> PERCENTILES = List.of(5, 25, 50, 75, 95);

    private DrawdownProjection() {}

    /** The question counts by day. */
    public static Map<String, Object> answer(Ask ask) {
        var tally = ask.tally();
        var answer = RiskAnalysis.of(ask, tally);
        var days = new ArrayList<Map<String, Object>>();
        for (var day = 0; day < ask.question().days(); day++) {
            var shape = new LinkedHashMap<String, Object>();
            shape.put("day", day + 1);
            shape.put("equity", percentiles(tally.balances(day)));
            shape.put("drawdown", percentiles(tally.drawdowns(day)));
            var rooms = new ArrayList<Map<String, Object>>();
            for (var rule = 0; rule < ask.rules().size(); rule++) {
                var room = new LinkedHashMap<String, Object>();
                room.put("ruleId", ask.rules().get(rule));
                room.put("room", percentiles(tally.rooms(rule, day)));
                rooms.add(room);
            }
            shape.put("rooms", rooms);
            days.add(shape);
        }
        answer.put("byDay", days);
        return answer;
    }

    static Map<String, Object> percentiles(Histogram histogram) {
        var shape = new LinkedHashMap<String, Object>();
        for (var percentile : PERCENTILES) {
            shape.put("p" + percentile, histogram.percentile(percentile / 100.0));
        }
        return shape;
    }
}
