package assay.simulation.engine;

/** Runs paths of one question, one after the other; for one thread. */
final class Kernel {
    private final Question question;
    private final Trader trader;
    private final Prices prices;
    private final Life life;
    private final int days;
    private final boolean carries;
    private final long fixed;
    private final long share;
    private long marks;
    private int day;

    Kernel(Question question, Rules rules) {
        this.question = question;
        trader = question.trader();
        prices = new Prices(question);
        life = new Life(rules, trader);
        days = question.days();
        fixed = trader.fixed() / Prices.ONE;
        share = trader.shareOfBalance();
        carries = question.start().openNotional().units() >= Prices.ONE;
    }

    /** Adds some neighbouring paths to a tally. */
    void run(long first, long count, Tally tally) {
        marks = 0;
        for (var path = first; path < first + count; path++) {
            path(path, tally);
            tally.path(path, life, Math.clamp(day, 0, days - 1));
        }
        tally.marks(marks);
    }

    /** The last path's account. */
    Life life() {
        return life;
    }

    /** The day on which the last path ended, from 0; the number of days when it did not, -1 when before them. */
    int day() {
        return day;
    }

    private void path(long path, Tally tally) {
        life.begin(question.start());
        prices.path(path);
        var highest = life.balance;
        for (day = 0; day < days && life.end == Life.End.OPEN; day++) {
            day(day);
            highest = Math.max(highest, life.balance);
            tally.day(day, life, highest);
        }
        for (var rest = day; question.byDay() && rest < days; rest++) {
            tally.day(rest, life, highest);
        }
        day = life.end == Life.End.OPEN ? days : day - 1;
    }

    private void day(int number) {
        var perDay = trader.tradesPerDay();
        for (var trade = 0; trade < perDay && !life.floors.isPaused(); trade++) {
            trade(number * perDay + trade);
            if (life.end != Life.End.OPEN) {
                return;
            }
        }
        life.roll();
    }

    private void trade(int number) {
        prices.trade(number);
        var carried = carries && number == 0;
        var own = fixed + life.balance / Prices.ONE * share / 10_000;
        if (!carried && !life.open(own * prices.weight() / 1000)) {
            return;
        }
        double price = Prices.ONE;
        var count = prices.marks(trader.marks());
        var mark = 0;
        while (mark < count) {
            price = prices.next(mark++, price);
            if (!(price > life.low && price < life.high)) {
                life.mark((long) price);
                if (life.size == 0) {
                    marks += mark;
                    return;
                }
                if (life.leaves(price)) {
                    break;
                }
            }
        }
        marks += mark;
        life.sell((long) price);
    }
}
