package assay.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.rule.Lock;
import assay.domain.rule.Loss;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.rule.Rule;
import assay.domain.tape.TapeUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lines are made of: a name that is added, lost or renamed changes the golden list, and must be meant. */
class VocabularyTest {
    @Test
    void everyEventCommandRefusalAndRuleIsAsListed() throws IOException {
        var told = Stream.of(Event.class, Command.class, DenialReason.class, Rule.class, Lock.class)
                .flatMap(VocabularyTest::leaves)
                .map(VocabularyTest::line)
                .collect(Collectors.joining("\n", "", "\n"));
        var more = Stream.of(
                        Stamp.class,
                        Finding.class,
                        Finding.Term.class,
                        FillLevel.class,
                        Watch.class,
                        Watch.Peak.class,
                        Watch.Holding.class,
                        Watch.Doubt.class,
                        Watch.Taken.class,
                        TapeUse.class,
                        Pack.class,
                        Phase.class,
                        Loss.class)
                .map(VocabularyTest::line)
                .collect(Collectors.joining("\n", "", "\n"));
        try (var golden = Objects.requireNonNull(VocabularyTest.class.getResourceAsStream("vocabulary.txt"))) {
            assertThat(told + more).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyEventNamesWhatItUsed() {
        assertThat(leaves(Event.class))
                .allSatisfy(type ->
                        assertThat(type.getRecordComponents()[0].getName()).isEqualTo("uses"))
                .allSatisfy(type ->
                        assertThat(type.getRecordComponents()[0].getType()).isEqualTo(List.class));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(VocabularyTest::leaves)
                : Stream.of(type);
    }

    private static String line(Class<?> type) {
        var parts = Arrays.stream(type.getRecordComponents())
                .map(part -> part.getName() + " " + part.getType().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
        return type.getName().replaceAll("^.*[.]", "") + parts;
    }
}
