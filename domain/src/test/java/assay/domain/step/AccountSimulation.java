package assay.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Seeded lives under random packs, compared step by step with rules written a second time; graded by planted bugs. */
class AccountSimulation {
    private static final int SEEDS = Integer.getInteger("assay.seeds", 200);
    private static final int STEPS = 400;

    /** No life gives the one, no walk goes down to the other; plain tests do. */
    private static final List<Class<?>> ELSEWHERE = List.of(Event.AccountHalted.class, Event.EquityExhausted.class);

    @Test
    void everyLifeIsAsTheRulesWrittenTwiceSayAndTogetherTheyTellEveryEvent() {
        Set<Class<?>> seen = new HashSet<>(ELSEWHERE);
        for (var seed = 0; seed < SEEDS; seed++) {
            try {
                seen.addAll(new SimulatedLife(seed, Plant.NONE).live(STEPS));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
        assertThat(seen).contains(Event.class.getPermittedSubclasses());
    }

    @Test
    void everyPlantedBugIsFound() {
        var missed = new ArrayList<Plant>();
        var report = new StringBuilder();
        for (var plant : Plant.values()) {
            var found = plant == Plant.NONE ? 0 : foundAt(plant);
            report.append(plant).append(" at seed ").append(found).append('\n');
            if (found < 0) {
                missed.add(plant);
            }
        }
        assertThat(missed)
                .as("planted %d%n%s", Plant.values().length - 1, report)
                .isEmpty();
    }

    private static long foundAt(Plant plant) {
        for (var seed = 0L; seed < 60; seed++) {
            try {
                new SimulatedLife(seed, plant).live(STEPS);
            } catch (AssertionError | RuntimeException found) {
                return seed;
            }
        }
        return -1;
    }
}
