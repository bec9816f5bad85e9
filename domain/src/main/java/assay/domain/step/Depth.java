package assay.domain.step;

import assay.domain.account.Watch.Taken;
import assay.domain.book.BookSlice;
import assay.domain.book.Level;
import assay.domain.book.Walk;
import assay.domain.instrument.Symbol;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.Side;
import assay.domain.tape.TapeBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of the phase's venue as an order would find it: the newest slice, at most two seconds old, less what this
 * account took, within the band.
 *
 * @param levels as shown, best first
 * @param taken what this account took of them
 */
record Depth(BookSlice slice, Side side, Band band, List<Level> levels, List<Taken> taken) {
    /** An older slice is no book. */
    static final Duration AGE_MAX = Duration.ofSeconds(2);

    static @Nullable Depth of(Turn turn, Symbol symbol, Side side) {
        var entry = turn.sight().book(symbol, turn.phase().venue());
        if (entry == null
                || entry.at().plus(AGE_MAX).isBefore(turn.at())
                || !(entry.body() instanceof TapeBody.Book(var slice))) {
            return null;
        }
        var levels = side == Side.BUY ? slice.asks() : slice.bids();
        var taken = turn.sight().taken(symbol, slice.venue(), side);
        return new Depth(slice, side, Band.of(turn, symbol), levels, taken);
    }

    /** Whether the best level lies within the band; without it nothing is taken. */
    boolean isWithinBand() {
        return !levels.isEmpty() && band.holds(levels.getFirst().price());
    }

    @Nullable
    Price best() {
        return levels.isEmpty() ? null : levels.getFirst().price();
    }

    /** What an order for {@code wanted} takes, no farther than its limit if it has one. */
    Walk walk(Quantity wanted, @Nullable Price limit) {
        return Walk.through(available(limit), wanted);
    }

    /** How much is shown and left at the limit or better. */
    Quantity sizeTo(Price limit) {
        var size = Quantity.ZERO;
        for (var level : available(limit)) {
            size = size.plus(level.size());
        }
        return size;
    }

    private List<Level> available(@Nullable Price limit) {
        if (!isWithinBand()) {
            return List.of();
        }
        var edge = side == Side.BUY ? band.highest() : band.lowest();
        var within = new ArrayList<Level>();
        for (var level : cut(limit == null ? levels : cut(levels, limit), edge)) {
            var left = left(level);
            if (left.isPositive()) {
                within.addLast(new Level(level.price(), left));
            }
        }
        return within;
    }

    private List<Level> cut(List<Level> shown, Price worst) {
        return side == Side.BUY ? Walk.upTo(worst, shown) : Walk.downTo(worst, shown);
    }

    private Quantity left(Level level) {
        for (var part : taken) {
            if (part.price().equals(level.price()) && part.shown().equals(level.size())) {
                return level.size().minus(part.size());
            }
        }
        return level.size();
    }

    /** Remembers what was taken; what the slice no longer shows as it was is forgotten. */
    void take(Turn turn, List<Level> fresh) {
        var parts = new ArrayList<Taken>();
        for (var level : levels) {
            var size = level.size().minus(left(level));
            for (var part : fresh) {
                size = part.price().equals(level.price()) ? size.plus(part.size()) : size;
            }
            if (size.isPositive()) {
                parts.addLast(taken(level.price(), level.size(), size));
            }
        }
        Memory.taken(turn.sight(), taken(Price.ZERO, Quantity.ZERO, Quantity.ZERO), parts);
    }

    private Taken taken(Price price, Quantity shown, Quantity size) {
        return new Taken(slice.instrument(), slice.venue(), side, price, shown, size);
    }
}
