package assay.core.shard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tape as one shard goes through it: from where it is needed, out of the log if need be, then from the instance's
 * feed.
 */
final class ShardTape {

    private final TapeFeed feed;
    private final InputLog log;
    private final ShardStore store;
    private final Ways ways;
    private final TapeNeed need;
    private @Nullable CatchUp behind;
    private long last;

    ShardTape(Ports ports, Ways ways, TapeNeed need) {
        this.feed = ports.feed();
        this.log = ports.log();
        this.store = ports.store();
        this.ways = ways;
        this.need = need;
    }

    /** The next entry, or null when there is none yet. */
    @Nullable
    TapePoint next() {
        var point = last == 0 ? first() : following();
        if (point != null) {
            last = point.sequence();
        }
        return point;
    }

    /** Whether nothing newer was read: else what waits is applied behind what is newer, not behind an old price. */
    boolean isNewest(TapePoint point) {
        var newest = feed.newest();
        return newest == null || newest.sequence() <= point.sequence();
    }

    private @Nullable TapePoint first() {
        var newest = feed.newest();
        if (newest == null || need.isNothing()) {
            return newest;
        }
        if (!need.isMetBy(newest)) {
            return need.sequence() == null ? newest : null;
        }
        var oldest = Objects.requireNonNull(feed.at(feed.oldest()));
        if (oldest.sequence() == 1 || !need.isMetBy(oldest)) {
            return firstInFeed();
        }
        if (behind == null) {
            behind = new CatchUp(log, follower(need.start(store)));
        }
        var point = behind.next();
        while (point != null && !need.isMetBy(point)) {
            point = behind.next();
        }
        return point;
    }

    private TapeFollower follower(TapePosition start) {
        return new TapeFollower(start, ways.conduct(), ways.tuning().restatement());
    }

    private @Nullable TapePoint firstInFeed() {
        long low = feed.oldest();
        long high = Objects.requireNonNull(feed.newest()).sequence();
        while (low < high) {
            long middle = (low + high) >>> 1;
            var point = feed.at(middle);
            if (point != null && need.isMetBy(point)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return feed.at(low);
    }

    private @Nullable TapePoint following() {
        var point = feed.at(last + 1);
        if (point != null) {
            behind = null;
            return point;
        }
        if (feed.newest() == null || feed.oldest() <= last + 1) {
            return null;
        }
        if (behind == null) {
            behind = new CatchUp(log, follower(store.before(last + 1)));
        }
        point = behind.next();
        while (point != null && point.sequence() <= last) {
            point = behind.next();
        }
        return point;
    }
}
