package assay.simulation.engine;

import org.jspecify.annotations.Nullable;

/** One path on its way: an account, its day, and its next trade. */
final class Walk {
    /** Trades that are made at once for each path. */
    static final int TRADES = 2;

    private final Question question;
    private final Trader trader;
    private final @Nullable Prices drawn;
    private final Tally tally;
    private final int days;
    private final int perDay;
    private final boolean carries;
    private final long fixed;
    private final long share;

    final Life life;
    long path;
    /** The day on which the path ended, from 0; the number of days when it did not, -1 when before them. */
    int day;
    /** The next trade, numbered from 0 through the whole path. */
    int trade;

    /** The first trade of the next day. */
    private int rolls;

    private int place;
    private int made;
    private long highest;
    private long marks;

    Walk(Question question, Rules rules, Charge charge, Tally tally) {
        this.question = question;
        this.tally = tally;
        trader = question.trader();
        drawn = question.pool() == null ? null : new Prices(question);
        life = new Life(rules, trader, charge);
        days = question.days();
        perDay = trader.tradesPerDay();
        fixed = trader.fixed() / Prices.ONE;
        share = trader.shareOfBalance();
        carries = question.start().openNotional().units() >= Prices.ONE;
    }

    void begin(long number) {
        path = number;
        day = 0;
        trade = 0;
        rolls = perDay;
        marks = 0;
        life.begin(question.start());
        highest = life.balance;
        if (drawn != null) {
            drawn.path(number);
        }
    }

    /** Asks for the next trades. */
    void ask(Tracks tracks) {
        made = trade;
        place = tracks.add(path, trade, TRADES);
    }

    /** Goes on as far as trades were made; whether the path is over, and counted. */
    boolean isOver(Tracks tracks) {
        while (life.end == Life.End.OPEN && day < days) {
            if (trade == rolls || life.floors.isPaused()) {
                life.roll();
                endDay();
            } else if (drawn != null) {
                draw(drawn);
            } else if (trade < made + TRADES) {
                trade(tracks);
            } else {
                return false;
            }
        }
        count();
        return true;
    }

    private void endDay() {
        highest = Math.max(highest, life.balance);
        tally.day(day, life, highest);
        day++;
        trade = rolls;
        rolls += perDay;
    }

    private void count() {
        for (var rest = day; question.byDay() && rest < days; rest++) {
            tally.day(rest, life, highest);
        }
        day = life.end == Life.End.OPEN ? days : day - 1;
        tally.path(path, life, Math.clamp(day, 0, days - 1));
        tally.marks(marks);
    }

    /** What the next trade is worth. */
    private long dollars() {
        return share == 0 ? fixed : fixed + life.balance / Prices.ONE * share / 10_000;
    }

    private boolean isCarried() {
        return carries && trade == 0;
    }

    private void trade(Tracks tracks) {
        if (isCarried() || life.open(dollars())) {
            var at = place + trade - made;
            if (!isCarried() && life.isQuiet(tracks.lowest(at), tracks.highest(at))) {
                marks += tracks.marks(at);
                life.sell((long) tracks.exit(at));
            } else {
                watch(tracks, at);
            }
        }
        next();
    }

    private void watch(Tracks tracks, int at) {
        life.watch(isCarried());
        var count = tracks.marks(at);
        for (var mark = 0; mark < count && life.size > 0; mark++) {
            marks++;
            look(tracks.price(at, mark));
        }
        leave(tracks.exit(at));
    }

    private void draw(Prices prices) {
        prices.trade(trade);
        if (isCarried() || life.open(dollars() * prices.weight() / 1000)) {
            life.watch(isCarried());
            var count = prices.marks(trader.marks());
            double price = Prices.ONE;
            for (var mark = 0; mark < count && life.size > 0 && !life.leaves(price); mark++) {
                marks++;
                price = prices.next(mark, price);
                look(price);
            }
            leave(price);
        }
        next();
    }

    private void look(double price) {
        if (!(price > life.quietLow && price < life.quietHigh)) {
            life.mark((long) price);
        }
    }

    private void leave(double price) {
        if (life.size > 0) {
            life.sell((long) price);
        }
    }

    /** A path that ends within a day still has that day counted. */
    private void next() {
        trade++;
        if (life.end != Life.End.OPEN) {
            endDay();
        }
    }
}
