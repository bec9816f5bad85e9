package assay.simulation.answer;

import assay.simulation.engine.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shall I pass, and if not, by which rule and when. */
public final class RiskAnalysis {
    private RiskAnalysis() {}

    public static Map<String, Object> answer(Ask ask) {
        return of(ask, ask.tally());
    }

    static Map<String, Object> of(Ask ask, Tally tally) {
        var answer = new LinkedHashMap<String, Object>();
        var paths = tally.paths();
        var passed = Shares.sum(tally.passed());
        var expired = Shares.sum(tally.expired());
        answer.put("paths", Long.toString(paths));
        answer.put("days", ask.question().days());
        answer.put("passProbability", Shares.of(passed, paths));
        answer.put("daysToPass", Shares.days(tally.passed()));
        var breaches = new ArrayList<Map<String, Object>>();
        var failed = 0L;
        var rules = new ArrayList<>(ask.rules());
        rules.add("equity");
        for (var rule = 0; rule < rules.size(); rule++) {
            var byDay = tally.failed(rule);
            failed += Shares.sum(byDay);
            var breach = new LinkedHashMap<String, Object>();
            breach.put("ruleId", rules.get(rule));
            breach.put("probability", Shares.of(Shares.sum(byDay), paths));
            breach.put("daysToBreach", Shares.days(byDay));
            breaches.add(breach);
        }
        answer.put("breachProbability", Shares.of(failed, paths));
        answer.put("breaches", breaches);
        answer.put("expiryProbability", Shares.of(expired, paths));
        answer.put("openProbability", Shares.of(paths - passed - failed - expired, paths));
        answer.put("fingerprint", Long.toHexString(tally.xor()) + "-" + Long.toHexString(tally.sum()));
        return answer;
    }
}
