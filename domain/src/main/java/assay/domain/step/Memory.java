package assay.domain.step;

import assay.domain.account.Watch;
import assay.domain.account.Watch.Doubt;
import assay.domain.account.Watch.Holding;
import assay.domain.account.Watch.Peak;
import assay.domain.account.Watch.Taken;
import assay.domain.instrument.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The changes that a step makes to the watch. */
final class Memory {
    private static final Comparator<Taken> ORDER = Comparator.comparing(Taken::symbol)
            .thenComparing(Taken::venue)
            .thenComparing(Taken::side)
            .thenComparing(Taken::price);

    private Memory() {}

    static void peak(Sight sight, Peak peak) {
        var watch = sight.watch();
        sight.watch(with(watch, replaced(watch.peaks(), peak)));
    }

    static void forgetPeak(Sight sight, String rule) {
        var watch = sight.watch();
        if (sight.peak(rule) != null) {
            var kept = new ArrayList<Peak>();
            for (var peak : watch.peaks()) {
                if (!peak.rule().equals(rule)) {
                    kept.addLast(peak);
                }
            }
            sight.watch(with(watch, kept));
        }
    }

    static void hold(Sight sight, Holding holding) {
        var watch = sight.watch();
        var next = new ArrayList<Holding>();
        for (var other : watch.holdings()) {
            if (!other.rule().equals(holding.rule())) {
                next.addLast(other);
            }
        }
        next.addLast(holding);
        next.sort(Comparator.comparing(Holding::rule));
        sight.watch(new Watch(watch.peaks(), next, watch.doubts(), watch.taken()));
    }

    static void release(Sight sight, String rule) {
        var watch = sight.watch();
        var kept = new ArrayList<Holding>();
        for (var other : watch.holdings()) {
            if (!other.rule().equals(rule)) {
                kept.addLast(other);
            }
        }
        if (kept.size() < watch.holdings().size()) {
            sight.watch(new Watch(watch.peaks(), kept, watch.doubts(), watch.taken()));
        }
    }

    /** A change of trust: every running hold begins anew with the next judged mark. */
    static void releaseAll(Sight sight) {
        var watch = sight.watch();
        sight.watch(new Watch(watch.peaks(), List.of(), watch.doubts(), watch.taken()));
    }

    static void doubt(Sight sight, Doubt doubt) {
        var watch = sight.watch();
        var next = new ArrayList<Doubt>(watch.doubts());
        next.addLast(doubt);
        next.sort(Comparator.comparing(Doubt::symbol));
        sight.watch(new Watch(watch.peaks(), watch.holdings(), next, watch.taken()));
    }

    static void trust(Sight sight, Symbol symbol) {
        var watch = sight.watch();
        var kept = new ArrayList<Doubt>();
        for (var other : watch.doubts()) {
            if (!other.symbol().equals(symbol)) {
                kept.addLast(other);
            }
        }
        if (kept.size() < watch.doubts().size()) {
            sight.watch(new Watch(watch.peaks(), watch.holdings(), kept, watch.taken()));
        }
    }

    /** Replaces what was taken from one side of one book. */
    static void taken(Sight sight, Taken key, List<Taken> parts) {
        var watch = sight.watch();
        var next = new ArrayList<Taken>();
        for (var other : watch.taken()) {
            if (!Sight.of(other, key.symbol(), key.venue(), key.side())) {
                next.addLast(other);
            }
        }
        for (var part : parts) {
            next.addLast(part);
        }
        next.sort(ORDER);
        sight.watch(new Watch(watch.peaks(), watch.holdings(), watch.doubts(), next));
    }

    /** After the end nothing is watched any more. */
    static void end(Sight sight) {
        sight.watch(Watch.EMPTY);
    }

    private static Watch with(Watch watch, List<Peak> peaks) {
        return new Watch(peaks, watch.holdings(), watch.doubts(), watch.taken());
    }

    private static List<Peak> replaced(List<Peak> peaks, Peak peak) {
        var next = new ArrayList<Peak>(peaks.size() + 1);
        var at = 0;
        for (var other : peaks) {
            var order = other.rule().compareTo(peak.rule());
            at += order < 0 ? 1 : 0;
            if (order != 0) {
                next.addLast(other);
            }
        }
        next.add(at, peak);
        return next;
    }
}
