package assay.domain.step;

import assay.domain.account.Watch;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.order.Side;
import assay.domain.tape.Market;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TapeEntry;
import assay.domain.tape.TapeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a step sees: the market and the watch, remembering what was read of either, so that events can cite the
 * entries and the watch that was depended on can be noted.
 */
final class Sight {
    private final Market market;
    private final Watch before;
    private Watch now;
    private TapeEntry[] read = new TapeEntry[8];
    private int count;
    private final List<TapeUse> cited = new ArrayList<>(0);
    private final BitSet peaks = new BitSet();
    private final BitSet holdings = new BitSet();
    private final BitSet doubts = new BitSet();
    private final BitSet taken = new BitSet();

    Sight(Market market, Watch watch) {
        this.market = market;
        this.before = watch;
        this.now = watch;
        remember(market.current());
    }

    TapeEntry current() {
        return market.current();
    }

    @Nullable
    TapeEntry mark(Symbol symbol) {
        return seen(market.mark(symbol));
    }

    @Nullable
    TapeEntry markBefore(Symbol symbol) {
        return seen(market.markBefore(symbol));
    }

    @Nullable
    TapeEntry book(Symbol symbol, Venue venue) {
        return seen(market.book(symbol, venue));
    }

    @Nullable
    TapeEntry terms(Symbol symbol) {
        return seen(market.terms(symbol));
    }

    @Nullable
    TapeEntry status(@Nullable Symbol symbol, @Nullable Venue venue) {
        return seen(market.status(symbol, venue));
    }

    @Nullable
    TapeEntry calendar() {
        return seen(market.calendar());
    }

    @Nullable
    TapeEntry document(String hash) {
        return seen(market.document(hash));
    }

    /** Cites an entry that an earlier step read. */
    void cite(TapeUse use) {
        cited.addLast(use);
    }

    static Mark markOf(TapeEntry entry) {
        if (entry.body() instanceof TapeBody.Marked(var mark)) {
            return mark;
        }
        throw new IllegalStateException("not a mark: " + entry.sequence());
    }

    Watch watch() {
        return now;
    }

    void watch(Watch next) {
        now = next;
    }

    Watch.@Nullable Peak peak(String rule) {
        for (var i = 0; i < before.peaks().size(); i++) {
            if (before.peaks().get(i).rule().equals(rule)) {
                peaks.set(i);
            }
        }
        for (var peak : now.peaks()) {
            if (peak.rule().equals(rule)) {
                return peak;
            }
        }
        return null;
    }

    Watch.@Nullable Holding holding(String rule) {
        for (var i = 0; i < before.holdings().size(); i++) {
            if (before.holdings().get(i).rule().equals(rule)) {
                holdings.set(i);
            }
        }
        for (var holding : now.holdings()) {
            if (holding.rule().equals(rule)) {
                return holding;
            }
        }
        return null;
    }

    Watch.@Nullable Doubt doubt(Symbol symbol) {
        for (var i = 0; i < before.doubts().size(); i++) {
            if (before.doubts().get(i).symbol().equals(symbol)) {
                doubts.set(i);
            }
        }
        for (var doubt : now.doubts()) {
            if (doubt.symbol().equals(symbol)) {
                return doubt;
            }
        }
        return null;
    }

    /** What was taken from one side of one book. */
    List<Watch.Taken> taken(Symbol symbol, Venue venue, Side side) {
        for (var i = 0; i < before.taken().size(); i++) {
            if (of(before.taken().get(i), symbol, venue, side)) {
                taken.set(i);
            }
        }
        if (now.taken().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Watch.Taken>();
        for (var part : now.taken()) {
            if (of(part, symbol, venue, side)) {
                found.addLast(part);
            }
        }
        return found;
    }

    static boolean of(Watch.Taken part, Symbol symbol, Venue venue, Side side) {
        return part.side() == side
                && part.symbol().equals(symbol)
                && part.venue().equals(venue);
    }

    /** Notes the whole watch, as a day roll does. */
    void readAll() {
        peaks.set(0, before.peaks().size());
        holdings.set(0, before.holdings().size());
        doubts.set(0, before.doubts().size());
        taken.set(0, before.taken().size());
    }

    /** What was read of the watch before the step. */
    Watch noted() {
        return new Watch(
                only(before.peaks(), peaks),
                only(before.holdings(), holdings),
                only(before.doubts(), doubts),
                only(before.taken(), taken));
    }

    /** Every entry that was read or cited, each once, by sequence. */
    List<TapeUse> uses() {
        var uses = new ArrayList<TapeUse>(count + cited.size());
        for (var i = 0; i < count; i++) {
            uses.addLast(read[i].use());
        }
        for (var use : cited) {
            if (!uses.contains(use)) {
                uses.addLast(use);
            }
        }
        uses.sort(null);
        return uses;
    }

    private static <T> List<T> only(List<T> parts, BitSet which) {
        if (which.isEmpty()) {
            return List.of();
        }
        var kept = new ArrayList<T>();
        for (var i = which.nextSetBit(0); i >= 0; i = which.nextSetBit(i + 1)) {
            kept.addLast(parts.get(i));
        }
        return kept;
    }

    private @Nullable TapeEntry seen(@Nullable TapeEntry entry) {
        if (entry != null) {
            remember(entry);
        }
        return entry;
    }

    private void remember(TapeEntry entry) {
        for (var i = 0; i < count; i++) {
            if (read[i].sequence() == entry.sequence()) {
                return;
            }
        }
        if (count == read.length) {
            read = Arrays.copyOf(read, 2 * count);
        }
        read[count++] = entry;
    }
}
