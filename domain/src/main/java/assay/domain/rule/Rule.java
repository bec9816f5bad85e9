package assay.domain.rule;

import assay.domain.number.Ratio;

/** One rule of a phase: an id that is unique in it, a kind (the type), an effect, and the kind's own closed tuple. */
public sealed interface Rule {
    String id();

    Effect effect();

    /** The wire word of the kind. */
    String kind();

    /** Either loss limit. */
    sealed interface LossRule extends Rule {
        Loss loss();
    }

    /** A loss over the whole phase. Wire kind {@code overallLoss}. Effects: BREACH, PAUSE. */
    record OverallLoss(String id, Effect effect, Loss loss) implements LossRule {
        @Override
        public String kind() {
            return "overallLoss";
        }
    }

    /**
     * A loss since the last reset; an INSTANT trail starts anew at each, and the first day hangs from the capital. Wire
     * kind {@code dailyLoss}. Effects: BREACH, PAUSE.
     */
    record DailyLoss(String id, Effect effect, Loss loss) implements LossRule {
        @Override
        public String kind() {
            return "dailyLoss";
        }
    }

    /**
     * The profit that passes the phase. Wire kind {@code profitTarget}. Effect: GATE.
     *
     * @param measure BALANCE or EQUITY; EQUITY is valued by walking the book to close everything, fees paid
     * @param target over the capital, of INITIAL; rounded up
     * @param comparison TOUCH: reaching it is enough
     * @param flat whether everything must be closed first; without it open positions are closed at the pass
     */
    record ProfitTarget(String id, Effect effect, Measure measure, Limit target, Comparison comparison, boolean flat)
            implements Rule {
        @Override
        public String kind() {
            return "profitTarget";
        }
    }

    /**
     * A number of trading days. Wire kind {@code minTradingDays}. Effect: GATE.
     *
     * @param counts what makes a day of the pack's {@code day} a trading day
     * @param valueLeast percentage of the capital that the trade's cost must reach (OPENED and CLOSED)
     * @param resultLeast percentage that the result must reach either way: of the trade's cost (CLOSED), of the capital
     *     (MOVED: the day's change of the balance); not read for OPENED
     */
    record MinTradingDays(String id, Effect effect, int days, DayCounts counts, Ratio valueLeast, Ratio resultLeast)
            implements Rule {
        @Override
        public String kind() {
            return "minTradingDays";
        }
    }

    /** What makes a trading day. Wire: lower camel case. */
    enum DayCounts {
        /** A position was opened in it; a carried one does not count. */
        OPENED,
        /** A position was closed in it. */
        CLOSED,
        /** The balance moved in it. */
        MOVED
    }

    /**
     * A number of trades. Wire kind {@code minTrades}. Effect: GATE.
     *
     * @param counts what is a trade
     * @param period over which they are counted
     * @param shareOfLargest percentage of the largest trade's cost that a trade must reach to count; 0 counts all
     */
    record MinTrades(String id, Effect effect, int trades, TradeCounts counts, Period period, Ratio shareOfLargest)
            implements Rule {
        @Override
        public String kind() {
            return "minTrades";
        }
    }

    /** What is a trade. Wire: lower camel case. */
    enum TradeCounts {
        /** A position that went back to zero; its size is the largest cost it had. */
        ROUND_TRIPS,
        /** Each order that filled: an opening, a partial close, a close; its size is the notional filled. */
        ORDERS
    }

    /** Over what trades are counted. Wire: lower camel case. */
    enum Period {
        PHASE,
        /** The pack's present {@code day}. */
        DAY
    }

    /**
     * The most that one trade may put at stake. Wire kind {@code maxRiskPerTrade}. Effect: BLOCK.
     *
     * @param limit of INITIAL or of BALANCE, rounded down
     * @param basis what is at stake
     * @param aggregate over what it is summed
     * @param stopRequired whether a risk-adding order must carry a stop-loss
     */
    record MaxRiskPerTrade(
            String id, Effect effect, Limit limit, RiskBasis basis, Aggregate aggregate, boolean stopRequired)
            implements Rule {
        @Override
        public String kind() {
            return "maxRiskPerTrade";
        }
    }

    /** What an order puts at stake. Wire: lower camel case. */
    enum RiskBasis {
        /** The loss at the stop, or the whole cost where there is no stop. */
        STOP,
        /** The whole cost. */
        COST
    }

    /** Over what risk is summed. Wire: lower camel case. */
    enum Aggregate {
        /** The order alone. */
        ORDER,
        /** The order with the position and the open orders of its instrument. */
        INSTRUMENT
    }

    /**
     * The calendar days after which a phase that has not passed expires, counted in the pack's {@code day}. Wire kind
     * {@code maxDuration}. Effect: BREACH, which here ends the account as expired.
     */
    record MaxDuration(String id, Effect effect, int days) implements Rule {
        @Override
        public String kind() {
            return "maxDuration";
        }
    }
}
