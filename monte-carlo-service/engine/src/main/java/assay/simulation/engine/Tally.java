package assay.simulation.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of some paths. Tallies add up in any order to the same sum; {@link #xor} and {@link #sum} are a
 * fingerprint of every path's end that does so too.
 */
public final class Tally {
    private final long capital;
    private final int rules;
    private final int days;
    private final boolean byDay;
    private final long[] passed;
    private final long[] expired;
    private final long[][] failed;
    private final List<Histogram> balances = new ArrayList<>();
    private final List<Histogram> drawdowns = new ArrayList<>();
    private final List<List<Histogram>> rooms = new ArrayList<>();
    private long paths;
    private long marks;
    private long xor;
    private long sum;
    private long passedMoney;

    Tally(Rules rules, int days, boolean byDay) {
        capital = rules.capital();
        this.rules = rules.losses().size();
        this.days = days;
        this.byDay = byDay;
        passed = new long[days];
        expired = new long[days];
        failed = new long[this.rules + 1][days];
        for (var day = 0; byDay && day < days; day++) {
            balances.add(new Histogram());
            drawdowns.add(new Histogram());
        }
        for (var rule = 0; rule < this.rules; rule++) {
            var rows = new ArrayList<Histogram>();
            for (var day = 0; byDay && day < days; day++) {
                rows.add(new Histogram());
            }
            rooms.add(rows);
        }
    }

    /** The end of a day of a path that is not over; what is over is counted on at its last balance. */
    void day(int day, Life life, long highest) {
        if (!byDay) {
            return;
        }
        balances.get(day).add(life.balance, capital);
        drawdowns.get(day).add(highest - life.balance, capital);
        for (var rule = 0; rule < rules; rule++) {
            rooms.get(rule).get(day).add(life.floors.room(rule, life), capital);
        }
    }

    void path(long path, Life life, int day) {
        paths++;
        switch (life.end) {
            case OPEN -> {}
            case PASSED -> {
                passed[day]++;
                passedMoney += life.balance - capital;
            }
            case FAILED -> failed[life.breached][day]++;
            case EXPIRED -> expired[day]++;
        }
        var hash = life.balance * 0x9E3779B97F4A7C15L + path;
        hash ^= hash >>> 29;
        xor ^= hash;
        sum += hash;
    }

    void marks(long seen) {
        marks += seen;
    }

    /** Of no path yet. */
    public static Tally of(Question question) {
        return new Tally(Rules.of(question.pack(), question.phase()), question.days(), question.byDay());
    }

    /** Everything counted, in one fixed order that depends on the question alone. */
    public long[] numbers() {
        var all = new Numbers(
                new long[5 + days * (rules + 3) + Histogram.BINS * histograms().size()]);
        all.put(paths, marks, xor, sum, passedMoney);
        all.put(passed);
        all.put(expired);
        for (var rule : failed) {
            all.put(rule);
        }
        for (var each : histograms()) {
            each.put(all);
        }
        return all.all;
    }

    /** Adds the {@link #numbers} of another tally of the same question. */
    public void add(long[] numbers) {
        var all = new Numbers(numbers);
        paths += all.next();
        marks += all.next();
        xor ^= all.next();
        sum += all.next();
        passedMoney += all.next();
        all.addTo(passed);
        all.addTo(expired);
        for (var rule : failed) {
            all.addTo(rule);
        }
        for (var each : histograms()) {
            each.add(all);
        }
    }

    private List<Histogram> histograms() {
        var all = new ArrayList<>(balances);
        all.addAll(drawdowns);
        rooms.forEach(all::addAll);
        return all;
    }

    /** Adds what another counted of the same question. */
    public void add(Tally other) {
        paths += other.paths;
        marks += other.marks;
        xor ^= other.xor;
        sum += other.sum;
        passedMoney += other.passedMoney;
        for (var day = 0; day < days; day++) {
            passed[day] += other.passed[day];
            expired[day] += other.expired[day];
            for (var rule = 0; rule <= rules; rule++) {
                failed[rule][day] += other.failed[rule][day];
            }
        }
        add(balances, other.balances);
        add(drawdowns, other.drawdowns);
        for (var rule = 0; rule < rules; rule++) {
            add(rooms.get(rule), other.rooms.get(rule));
        }
    }

    private static void add(List<Histogram> to, List<Histogram> from) {
        for (var i = 0; i < to.size(); i++) {
            to.get(i).add(from.get(i));
        }
    }

    public long paths() {
        return paths;
    }

    /** Prices made. */
    public long marks() {
        return marks;
    }

    public long xor() {
        return xor;
    }

    public long sum() {
        return sum;
    }

    /** Paths that passed, by the day they did, from 0. */
    public long[] passed() {
        return passed.clone();
    }

    public long[] expired() {
        return expired.clone();
    }

    /** Paths that failed by a loss rule, in pack order; the number after the last is exhausted equity. */
    public long[] failed(int rule) {
        return failed[rule].clone();
    }

    /** What those that passed had gained, together, in units of 10⁻⁸. */
    public long passedMoney() {
        return passedMoney;
    }

    /** Balances at the end of a day. */
    public Histogram balances(int day) {
        return balances.get(day);
    }

    /** How far balances stand under the highest end of a day so far, the start included. */
    public Histogram drawdowns(int day) {
        return drawdowns.get(day);
    }

    /** Room of a loss rule at the end of a day. */
    public Histogram rooms(int rule, int day) {
        return rooms.get(rule).get(day);
    }
}
