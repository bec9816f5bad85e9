package assay.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.shard.Chance.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shard loop on simulated ports: every seed twice with the same outcome, no fault loses, doubles or changes
 * anything, and every planted mistake is found. `-Dassay.shard.seeds=N` sets how many lives are lived,
 * `-Dassay.shard.first=S` where they begin.
 */
class ShardSimulation {

    private static final long SEEDS = Long.getLong("assay.shard.seeds", 2_000);
    private static final long FIRST = Long.getLong("assay.shard.first", 1);
    private static final long SEEDS_FOR_A_MISTAKE = 300;

    /** What one life came to. */
    private record Life(
            long seed, String hash, List<String> violations, Map<Fault, Integer> faults, int lines, int answered) {}

    private static Life live(long seed, Mistake mistake, boolean judged) {
        var world = new SimulatedWorld(seed, mistake);
        try {
            world.run();
            if (judged) {
                world.oracle.judge();
            }
        } catch (RuntimeException e) {
            world.oracle.violated("the world ended: " + e);
        }
        int lines = world.database.linesByShard.values().stream()
                .mapToInt(List::size)
                .sum();
        return new Life(
                seed,
                world.oracle.hash(),
                List.copyOf(world.oracle.violations),
                world.chance.happened(),
                lines,
                world.oracle.acknowledged());
    }

    @Test
    void everySeedEndsTheSameTwiceAndNothingIsLostDoubledOrChanged() {
        var lives = LongStream.range(FIRST, FIRST + SEEDS)
                .parallel()
                .mapToObj(seed -> {
                    var life = live(seed, Mistake.NONE, true);
                    assertThat(life.violations()).as("seed %d", seed).isEmpty();
                    assertThat(live(seed, Mistake.NONE, false).hash())
                            .as("seed %d again", seed)
                            .isEqualTo(life.hash());
                    return life;
                })
                .toList();
        var faults = new EnumMap<Fault, Integer>(Fault.class);
        lives.forEach(life -> life.faults().forEach((fault, times) -> faults.merge(fault, times, Integer::sum)));
        System.out.printf(
                "R2: %d seeds twice, %d lines, %d answers; faults %s%n",
                lives.size(),
                lives.stream().mapToInt(Life::lines).sum(),
                lives.stream().mapToInt(Life::answered).sum(),
                faults);
        for (var fault : Fault.values()) {
            assertThat(faults.getOrDefault(fault, 0)).as("%s", fault).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mistake.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "NOBODY_ASKED"})
    void aPlantedMistakeIsFound(Mistake mistake) {
        var found = new ArrayList<String>();
        for (long seed = FIRST; found.isEmpty() && seed < FIRST + SEEDS_FOR_A_MISTAKE; seed++) {
            var life = live(seed, mistake, true);
            if (!life.violations().isEmpty()) {
                found.add("seed " + seed + ": " + life.violations().getFirst());
                System.out.printf("R2: %s is found at life %d%n", mistake, seed - FIRST + 1);
            }
        }
        assertThat(found).as("%s in %d seeds", mistake, SEEDS_FOR_A_MISTAKE).isNotEmpty();
    }
}
