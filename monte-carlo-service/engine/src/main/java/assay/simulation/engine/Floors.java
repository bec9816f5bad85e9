package assay.simulation.engine;

import assay.domain.rule.Anchor;
import assay.domain.rule.Costs;
import assay.domain.rule.Trail;
import java.util.Arrays;

/** Anchors, watermarks and floors of one simulated account; amounts in units of 10⁻⁸. */
final class Floors {
    private static final long NONE = Long.MIN_VALUE;

    private final long capital;
    private final LossRow[] rows;
    private final long[] anchors;
    private final long[] peaks;
    private final long[] floors;
    private final boolean[] touched;
    private final boolean[] paused;
    private boolean isPaused;

    Floors(Rules rules) {
        capital = rules.capital();
        rows = rules.losses().toArray(LossRow[]::new);
        anchors = new long[rows.length];
        peaks = new long[rows.length];
        floors = new long[rows.length];
        touched = new boolean[rows.length];
        paused = new boolean[rows.length];
    }

    int count() {
        return rows.length;
    }

    void begin(Start start) {
        Arrays.fill(anchors, capital);
        Arrays.fill(peaks, NONE);
        Arrays.fill(touched, false);
        Arrays.fill(paused, false);
        isPaused = false;
        for (var i = 0; i < rows.length; i++) {
            for (var anchor : start.anchors()) {
                if (rows[i].id().equals(anchor.rule())) {
                    anchors[i] = anchor.anchor().units();
                    peaks[i] = anchor.peak().units();
                }
            }
            refloor(i);
        }
    }

    private void refloor(int i) {
        var row = rows[i];
        var hung = row.anchor() == Anchor.INITIAL ? capital : anchors[i];
        floors[i] = row.floor(row.trail() == Trail.INSTANT ? Math.max(hung, peaks[i]) : hung);
    }

    boolean isPaused(int i) {
        return paused[i];
    }

    boolean isPaused() {
        return isPaused;
    }

    boolean isTouched(int i) {
        return touched[i];
    }

    /** Whether every rule counts every cost, so that a fill moves no floor. */
    boolean countAllCosts() {
        for (var row : rows) {
            if (row.costs() != Costs.ALL) {
                return false;
            }
        }
        return true;
    }

    private long uncounted(int i, Life life) {
        return rows[i].uncounted(life.fees, life.financing);
    }

    /** Whether a floor is broken for good; touches it, clears it, or begins its pause. */
    boolean isViolated(int i, Life life, boolean decided) {
        var row = rows[i];
        var value = row.value(life.balance, life.equity()) + uncounted(i, life);
        touched[i] = row.isBroken(value, floors[i]);
        if (!touched[i] || !(decided || !row.holds() || floors[i] - value > row.atOnce())) {
            return false;
        }
        touched[i] = false;
        paused[i] = row.pauses();
        isPaused |= paused[i];
        return true;
    }

    /** Whether a floor is judged only at its reset. */
    boolean isAtClose(int i) {
        return rows[i].atClose();
    }

    boolean resets(int i) {
        return rows[i].resets();
    }

    void lift(int i, Life life) {
        var row = rows[i];
        if (row.trail() == Trail.INSTANT) {
            var reading = row.reading(life.balance, life.equity()) + uncounted(i, life);
            if (reading > Math.max(anchors[i], peaks[i])) {
                peaks[i] = reading;
                refloor(i);
            }
        }
    }

    /** The reset of a rule of an account that holds nothing. */
    void reset(int i, Life life) {
        var row = rows[i];
        var reading = life.balance + uncounted(i, life);
        anchors[i] = row.anchor() == Anchor.INITIAL
                ? capital
                : switch (row.trail()) {
                    case NONE -> reading;
                    case CLOSE -> Math.max(reading, anchors[i]);
                    case INSTANT -> row.daily() ? reading : anchors[i];
                };
        peaks[i] = row.daily() ? NONE : peaks[i];
        touched[i] = false;
        paused[i] = false;
        isPaused = false;
        for (var each : paused) {
            isPaused |= each;
        }
        refloor(i);
    }

    /** How far a rule's value is above its floor, below zero when it is under it. */
    long room(int i, Life life) {
        return rows[i].value(life.balance, life.equity()) + uncounted(i, life) - floors[i];
    }

    /** The largest equity, zero or above, at which a floor or the account may break. */
    long under(Life life) {
        var under = 0L;
        for (var i = 0; i < rows.length; i++) {
            if (!paused[i] && !rows[i].atClose()) {
                under = Math.max(under, floors[i] - uncounted(i, life));
            }
        }
        return under;
    }

    /** The least equity that lifts a watermark. */
    long above(Life life) {
        var above = Long.MAX_VALUE;
        for (var i = 0; i < rows.length; i++) {
            if (!paused[i] && rows[i].trail() == Trail.INSTANT) {
                above = Math.min(above, Math.max(anchors[i], peaks[i]) - uncounted(i, life) + 1);
            }
        }
        return above;
    }
}
