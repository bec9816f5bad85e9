package assay.local.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One side of a book: the best price wherever the market is, and behind it a level at every multiple of the grid. It
 * keeps its number of levels, and its levels keep their quantity, so that from step to step little changes.
 */
final class LadderSide {
    private static final int RESTLESS_LEVELS = 2;
    private static final int RESTLESS_DEPTH = 20;

    private final NavigableMap<Long, Long> levels;
    private final long away;
    private final long grid;
    private final int count;
    private final double size;

    /** @param bid whether better means higher; {@code size} in units of 10^-8 */
    LadderSide(boolean bid, long grid, int count, double size) {
        this.levels = new TreeMap<>(bid ? Comparator.<Long>reverseOrder() : Comparator.<Long>naturalOrder());
        this.away = bid ? -1 : 1;
        this.grid = grid;
        this.count = count;
        this.size = size;
    }

    List<Level> best(int depth) {
        return levels.entrySet().stream()
                .limit(depth)
                .map(each -> new Level(each.getKey(), each.getValue()))
                .toList();
    }

    /** Moves the side to a new best price and returns what changed, best first. */
    List<Level> advance(long best, SplittableRandom random) {
        var changed = new TreeMap<Long, Long>(levels.comparator());
        takeBetterThan(best, changed);
        put(best, random, changed);
        fillBehind(best, random, changed);
        trim(changed);
        fidget(random, changed);
        var result = new ArrayList<Level>(changed.size());
        changed.forEach((price, quantity) -> result.add(new Level(price, quantity)));
        return result;
    }

    private void takeBetterThan(long best, NavigableMap<Long, Long> changed) {
        var better = levels.headMap(best, false);
        better.keySet().forEach(price -> changed.put(price, 0L));
        better.clear();
        if (!levels.isEmpty() && levels.firstKey() != best && levels.firstKey() % grid != 0) {
            changed.put(levels.pollFirstEntry().getKey(), 0L);
        }
    }

    private void fillBehind(long best, SplittableRandom random, NavigableMap<Long, Long> changed) {
        var price = behind(best);
        while (!levels.containsKey(price) && levels.size() < 2 * count) {
            put(price, random, changed);
            price += away * grid;
        }
        while (levels.size() < count) {
            put(behind(levels.lastKey()), random, changed);
        }
    }

    private void trim(NavigableMap<Long, Long> changed) {
        while (levels.size() > count) {
            changed.put(levels.pollLastEntry().getKey(), 0L);
        }
    }

    private void fidget(SplittableRandom random, NavigableMap<Long, Long> changed) {
        var near = levels.keySet().stream().limit(RESTLESS_DEPTH).toList();
        for (var n = 0; n < RESTLESS_LEVELS; n++) {
            change(near.get(random.nextInt(near.size())), random, changed);
        }
    }

    private void put(long price, SplittableRandom random, NavigableMap<Long, Long> changed) {
        if (!levels.containsKey(price)) {
            change(price, random, changed);
        }
    }

    private void change(long price, SplittableRandom random, NavigableMap<Long, Long> changed) {
        var quantity = Math.max(1, Math.round(size * (0.2 + 1.6 * random.nextDouble())));
        levels.put(price, quantity);
        changed.put(price, quantity);
    }

    /** The next multiple of the grid away from the market. */
    private long behind(long price) {
        return away > 0 ? (Math.floorDiv(price, grid) + 1) * grid : (Math.ceilDiv(price, grid) - 1) * grid;
    }
}
