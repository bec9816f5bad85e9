package assay.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import assay.proof.codec.SeededPacks;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel against the real account, path by path; {@code -Dpaths=100000} for the long run. */
class KernelSimulation {
    private static final int PATHS = Integer.getInteger("paths", 3000);

    @Test
    void kernelEndsEveryPathOfRandomPacksAsStepDoes() {
        var seen = new EnumMap<Life.End, Integer>(Life.End.class);
        for (var i = 0; i < PATHS / 4; i++) {
            var question = new RandomQuestions(i).question();
            assertThat(question.pack().findings()).isEmpty();
            for (var path = 0; path < 4; path++) {
                seen.merge(same(question, path, "random " + i), 1, Integer::sum);
            }
        }
        assertThat(seen).as("every way to end was seen").containsOnlyKeys(Life.End.values());
    }

    @Test
    void kernelEndsEveryPathOfThePublishedPacksAsStepDoes() {
        for (var name : List.of("starter-25k", "standard-50k", "pro-100k")) {
            var pack = SeededPacks.named(name);
            var seen = new EnumMap<Life.End, Integer>(Life.End.class);
            for (var i = 0; i < PATHS / 6; i++) {
                var question =
                        new RandomQuestions(i).question(pack, i % pack.phases().size());
                for (var path = 0; path < 2; path++) {
                    seen.merge(same(question, path, name + " " + i), 1, Integer::sum);
                }
            }
            assertThat(seen).as(name).containsKeys(Life.End.OPEN, Life.End.PASSED, Life.End.FAILED);
        }
    }

    private static Life.End same(Question question, long path, String name) {
        var expected = new StepLife(question, path).live();
        assertThat(StepLife.kernel(question, path))
                .as(() -> name + " path " + path + " " + question)
                .isEqualTo(expected);
        return expected.end();
    }
}
