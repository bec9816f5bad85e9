package assay.simulation.engine;

/**
 * One simulated account: what {@code step} would make of it, in whole numbers and without a journal.
 *
 * <p>A price stays until every floor it touches is decided, so a hold is confirmed by the price that began it. Amounts
 * are units of 10⁻⁸; the position is a long of {@link #size} whole units.
 */
final class Life {
    /** How a path can end; the rest is open. */
    enum End {
        OPEN,
        PASSED,
        FAILED,
        EXPIRED
    }

    /** A larger order is denied as too large. */
    private static final long DOLLARS_MAX = 1_000_000_000;

    final Rules rules;
    final Floors floors;
    private final Gauge gauge;
    private final Rules.Target[] targets;
    private final RiskRow[] risks;
    private final long stop;
    private final long take;
    private final Charge charge;
    private final boolean allCosts;
    /** What passes at least, with a position and without. */
    private final long levelOpen;

    private final long levelFlat;
    /** Equity at or under which a floor may break, and from which a watermark rises. */
    private long worst;

    private long best;
    /** Prices of the open position between which no rule has anything to say. */
    double quietLow;

    double quietHigh;

    End end = End.OPEN;
    /** Index of the loss rule it failed by; the number of loss rules when its equity was exhausted. */
    int breached;

    long balance;
    long size;
    long cost;
    long fees;
    long financing;
    /** The last price looked at. */
    long price;

    private long dayBalance;
    private int days;

    Life(Rules rules, Trader trader, Charge charge) {
        this.rules = rules;
        floors = new Floors(rules);
        gauge = new Gauge(rules);
        targets = rules.targets().toArray(Rules.Target[]::new);
        risks = rules.risks().toArray(RiskRow[]::new);
        stop = trader.stop().units();
        take = trader.take().units() == 0 ? Long.MAX_VALUE : trader.take().units();
        this.charge = charge;
        allCosts = floors.countAllCosts();
        levelFlat =
                rules.targets().stream().mapToLong(Rules.Target::level).max().orElse(Long.MAX_VALUE);
        levelOpen = rules.targets().stream().anyMatch(Rules.Target::flat) ? Long.MAX_VALUE : levelFlat;
    }

    void begin(Start start) {
        end = End.OPEN;
        breached = -1;
        balance = start.balance().units();
        dayBalance = start.dayBalance().units();
        days = start.days();
        fees = start.fees().units();
        financing = start.financing().units();
        gauge.begin(start);
        floors.begin(start);
        size = start.openNotional().units() / Prices.ONE;
        cost = size == 0 ? 0 : size * Prices.ONE - start.openProfit().units();
        price = Prices.ONE;
        if (size == 0) {
            judge();
        } else {
            limits();
        }
    }

    private void limits() {
        worst = floors.under(this);
        best = floors.above(this);
    }

    long equity() {
        return balance + size * price - cost;
    }

    /** Opens a position of whole dollars at 1, unless the rules deny it. */
    boolean open(long dollars) {
        var notional = dollars * Prices.ONE;
        var fee = charge.ofDollars(dollars);
        if (dollars < 1 || dollars > DOLLARS_MAX || !isAllowed(dollars) || !charge.isCovered(notional, balance - fee)) {
            return false;
        }
        balance -= fee;
        fees += fee;
        size = dollars;
        cost = notional;
        gauge.opened(notional);
        price = Prices.ONE;
        if (!allCosts) {
            limits();
        }
        return true;
    }

    private boolean isAllowed(long dollars) {
        for (var rule : risks) {
            if (!rule.allows(dollars, stop, balance)) {
                return false;
            }
        }
        return true;
    }

    /** Judges a price of the open position. */
    void mark(long at) {
        price = at;
        judge();
        if (size > 0 && end == End.OPEN) {
            bounds();
        }
    }

    /** Whether no rule has anything to say between two prices of a new position; at times no where yes is right. */
    boolean isQuiet(double lowest, double highest) {
        var base = balance - cost;
        return balance > worst
                && (lowest - 1) * size > (double) (worst - base)
                && (highest + 1) * size < (double) Math.min(best, levelOpen) - (double) base;
    }

    /** Before a position's prices are looked at one by one; all of them, or those that rules may have a say in. */
    void watch(boolean all) {
        if (all || balance <= worst) {
            quietLow = Double.MAX_VALUE;
            quietHigh = 0;
        } else {
            bounds();
        }
    }

    /** Between which prices of the open position nothing can happen; a little too narrow rather than too wide. */
    private void bounds() {
        var base = balance - cost;
        quietLow = (double) (worst - base) / size + 1;
        quietHigh = ((double) Math.min(best, levelOpen) - (double) base) / size - 1;
    }

    /** Whether the trader closes at this price. */
    boolean leaves(double at) {
        return at <= stop || at >= take;
    }

    /** The trader's own order, or the stop, closes the position at a price. */
    void sell(long at) {
        price = at;
        gauge.ordered(size * price);
        close();
        settle(!allCosts);
    }

    /** Judges an account without a position, unless its balance says that no rule has anything to say. */
    private void settle(boolean anew) {
        if (anew) {
            limits();
        }
        if (balance <= worst || balance >= best || balance >= levelFlat) {
            judge();
        }
    }

    private void close() {
        if (size > 0) {
            var notional = size * price;
            var fee = charge.of(notional);
            balance += notional - cost - fee;
            fees += fee;
            gauge.ended(cost, notional - cost);
            size = 0;
            cost = 0;
        }
    }

    /** Judges until no floor is left undecided, then considers a pass. */
    private void judge() {
        var undecided = round(false);
        while (undecided && end == End.OPEN) {
            undecided = round(true);
        }
        if (end == End.OPEN && !floors.isPaused()) {
            consider();
        }
        if (end == End.OPEN) {
            limits();
        }
    }

    private boolean round(boolean confirming) {
        var equity = equity();
        var first = -1;
        var pauses = false;
        var undecided = false;
        for (var i = 0; i < floors.count(); i++) {
            if (!floors.isPaused(i)) {
                floors.lift(i, this);
                if (!floors.isAtClose(i)) {
                    var decided = confirming && floors.isTouched(i);
                    var violated = floors.isViolated(i, this, decided);
                    undecided |= floors.isTouched(i);
                    pauses |= violated && floors.isPaused(i);
                    first = violated && !floors.isPaused(i) && first < 0 ? i : first;
                }
            }
        }
        conclude(equity, first, pauses);
        return undecided;
    }

    private void conclude(long equity, int first, boolean pauses) {
        var rule = first < 0 && equity <= 0 ? floors.count() : first;
        if (rule >= 0) {
            end = End.FAILED;
            breached = rule;
        }
        if (rule >= 0 || pauses) {
            close();
        }
    }

    private void consider() {
        if (targets.length == 0 || !gauge.areMet()) {
            return;
        }
        var equity = equity();
        var value = size == 0 ? balance : equity - charge.of(size * price);
        for (var target : targets) {
            var seen = target.onBalance() ? balance : equity;
            if ((target.flat() && size > 0) || !target.isReached(seen) || !target.isReached(value)) {
                return;
            }
        }
        end = End.PASSED;
        close();
    }

    /** The day rolls, nothing being held: days and gates, deadlines, and then each rule's reset in pack order. */
    void roll() {
        days++;
        gauge.rolled(balance - dayBalance);
        dayBalance = balance;
        for (var most : rules.expiries()) {
            if (days >= most) {
                end = End.EXPIRED;
                return;
            }
        }
        for (var i = 0; i < floors.count() && end == End.OPEN; i++) {
            if (floors.resets(i)) {
                reset(i);
            }
        }
        if (end == End.OPEN) {
            settle(true);
        }
    }

    private void reset(int i) {
        atReset(i);
        if (end == End.OPEN) {
            floors.reset(i, this);
            if (!floors.isAtClose(i)) {
                atReset(i);
            }
        }
    }

    private void atReset(int i) {
        if (!floors.isPaused(i)) {
            var violated = floors.isViolated(i, this, floors.isAtClose(i));
            conclude(balance, violated && !floors.isPaused(i) ? i : -1, false);
        }
    }
}
