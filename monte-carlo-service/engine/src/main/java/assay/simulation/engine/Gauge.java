package assay.simulation.engine;

import assay.domain.rule.Rule;

/** The gates of one simulated account: trading days and trades. */
final class Gauge {
    private final Rules rules;
    private final Rule.DayCounts[] dayCounts;
    private final int[] daysWanted;
    private final long[] valueLeast;
    private final long[] movedLeast;
    private final long[] resultLeast;
    private final boolean[] byOrders;
    private final int[] tradesWanted;
    private final int[] days;
    private final boolean[] today;
    private final int[] trades;
    private final long[][] largest;
    /** Whether every gate is met and stays so: nothing is counted any more. */
    private boolean isOver;

    Gauge(Rules rules) {
        this.rules = rules;
        days = new int[rules.days().size()];
        today = new boolean[days.length];
        dayCounts = new Rule.DayCounts[days.length];
        daysWanted = new int[days.length];
        valueLeast = new long[days.length];
        movedLeast = new long[days.length];
        resultLeast = new long[days.length];
        for (var i = 0; i < days.length; i++) {
            var gate = rules.days().get(i);
            dayCounts[i] = gate.counts();
            daysWanted[i] = gate.days();
            resultLeast[i] = Percent.of(gate.resultLeast());
            valueLeast[i] = Percent.up(rules.capital(), Percent.of(gate.valueLeast()));
            movedLeast[i] = Percent.up(rules.capital(), resultLeast[i]);
        }
        trades = new int[rules.trades().size()];
        byOrders = new boolean[trades.length];
        tradesWanted = new int[trades.length];
        largest = new long[trades.length][];
        for (var i = 0; i < trades.length; i++) {
            var gate = rules.trades().get(i);
            byOrders[i] = gate.counts() == Rule.TradeCounts.ORDERS;
            tradesWanted[i] = gate.trades();
            largest[i] = new long[gate.shareOfLargest().isZero() ? 0 : gate.trades()];
        }
    }

    void begin(Start start) {
        isOver = false;
        for (var i = 0; i < days.length; i++) {
            var gate = gate(start, rules.days().get(i).id());
            days[i] = gate.count();
            today[i] = gate.today();
        }
        for (var i = 0; i < trades.length; i++) {
            var gate = gate(start, rules.trades().get(i).id());
            trades[i] = gate.count();
            for (var n = 0; n < largest[i].length; n++) {
                largest[i][n] =
                        n < gate.largest().size() ? gate.largest().get(n).units() : 0;
            }
        }
    }

    private static Start.Gate gate(Start start, String rule) {
        for (var gate : start.gates()) {
            if (gate.rule().equals(rule)) {
                return gate;
            }
        }
        return new Start.Gate(rule, 0, false, java.util.List.of());
    }

    /** A position was opened for a cost. */
    void opened(long cost) {
        if (isOver) {
            return;
        }
        for (var i = 0; i < days.length; i++) {
            today[i] |= dayCounts[i] == Rule.DayCounts.OPENED && cost >= valueLeast[i];
        }
        ordered(cost);
    }

    /** An order filled for a notional. */
    void ordered(long notional) {
        if (isOver) {
            return;
        }
        for (var i = 0; i < trades.length; i++) {
            if (byOrders[i]) {
                count(i, notional);
            }
        }
    }

    /** A position went back to zero. */
    void ended(long cost, long realised) {
        if (isOver) {
            return;
        }
        for (var i = 0; i < days.length; i++) {
            today[i] |= dayCounts[i] == Rule.DayCounts.CLOSED
                    && cost >= valueLeast[i]
                    && Math.abs(realised) >= Percent.up(cost, resultLeast[i]);
        }
        for (var i = 0; i < trades.length; i++) {
            if (!byOrders[i]) {
                count(i, cost);
            }
        }
    }

    /** The day rolls; the balance moved by so much in it. */
    void rolled(long moved) {
        if (isOver) {
            return;
        }
        for (var i = 0; i < days.length; i++) {
            var counts = dayCounts[i] == Rule.DayCounts.MOVED ? Math.abs(moved) >= movedLeast[i] : today[i];
            days[i] += counts ? 1 : 0;
            today[i] = false;
        }
        for (var i = 0; i < trades.length; i++) {
            if (rules.trades().get(i).period() == Rule.Period.DAY) {
                trades[i] = 0;
                java.util.Arrays.fill(largest[i], 0);
            }
        }
        isOver = staysMet();
    }

    private boolean staysMet() {
        for (var i = 0; i < days.length; i++) {
            if (days[i] < daysWanted[i]) {
                return false;
            }
        }
        for (var i = 0; i < trades.length; i++) {
            var lasts = rules.trades().get(i).period() != Rule.Period.DAY && largest[i].length == 0;
            if (!lasts || trades[i] < tradesWanted[i]) {
                return false;
            }
        }
        return true;
    }

    boolean areMet() {
        if (isOver) {
            return true;
        }
        for (var i = 0; i < days.length; i++) {
            if (days[i] + (today[i] ? 1 : 0) < daysWanted[i]) {
                return false;
            }
        }
        for (var i = 0; i < trades.length; i++) {
            if (valid(i) < tradesWanted[i]) {
                return false;
            }
        }
        return true;
    }

    private void count(int gate, long size) {
        trades[gate]++;
        var sizes = largest[gate];
        var rest = size;
        for (var n = 0; n < sizes.length; n++) {
            if (rest > sizes[n]) {
                var smaller = sizes[n];
                sizes[n] = rest;
                rest = smaller;
            }
        }
    }

    /** Trades that reach their share of the largest. */
    private int valid(int gate) {
        var sizes = largest[gate];
        if (sizes.length == 0) {
            return trades[gate];
        }
        var least = Percent.up(sizes[0], Percent.of(rules.trades().get(gate).shareOfLargest()));
        var valid = 0;
        for (var n = 0; n < Math.min(sizes.length, trades[gate]); n++) {
            valid += sizes[n] >= least ? 1 : 0;
        }
        return valid;
    }
}
