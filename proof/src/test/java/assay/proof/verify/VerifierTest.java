package assay.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.Line;
import assay.proof.bundle.Verdict;
import assay.proof.sign.SigningKey;
import assay.proof.world.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final Story STORY = Story.ofABreach(KEY);

    @Test
    void aBreachIsProvedFromItsBundleAlone() {
        assertThat(STORY.trader.count())
                .containsKeys(
                        "DayRolled", "AnchorMoved", "WarningRaised", "FloorTouched", "RuleViolated", "OrderFilled");
        var report = Verifier.verify(STORY.bundle(), Set.of(KEY.id()));
        assertThat(report.exitCode()).isZero();
        assertThat(report.results())
                .hasSize(7)
                .allSatisfy(each -> assertThat(each.refusal()).isNull());
        var verdict = Objects.requireNonNull(report.verdict());
        assertThat(verdict.outcome()).isEqualTo("failed");
        assertThat(verdict.rule()).isEqualTo("daily");
        assertThat(verdict).isEqualTo(Verdict.of(STORY.trader.lines()));
        assertThat(report.proved()).anyMatch(each -> each.contains("follow from"));
        assertThat(report.notProved()).anyMatch(each -> each.startsWith("claimed: "));
    }

    @Test
    void theSameEvidenceIsTheSameBundle() {
        assertThat(STORY.bundle()).isEqualTo(STORY.bundle());
    }

    @Test
    void withoutAPinnedKeyTheSignerIsNotIdentified() {
        var report = Verifier.verify(STORY.bundle(), Set.of());
        assertThat(report.refusedBy()).isZero();
        assertThat(report.exitCode()).isOne();
        assertThat(report.identified()).isFalse();
    }

    @Test
    void anotherPinnedKeyRefusesInStepThree() {
        assertThat(Verifier.verify(STORY.bundle(), Set.of("ab".repeat(32))).refusedBy())
                .isEqualTo(3);
    }

    @Test
    void overTheWholeTapeWhatWasClaimedIsProved(@TempDir Path folder) throws IOException {
        var lines = STORY.tape.lines();
        segment(folder.resolve("tape-1.ndjson.gz"), lines.subList(0, 30));
        segment(folder.resolve("tape-2.ndjson"), lines.subList(28, lines.size()));
        var report = Verifier.complete(STORY.bundle(), Set.of(KEY.id()), folder);
        assertThat(report.exitCode()).isZero();
        assertThat(report.notProved()).noneMatch(each -> each.startsWith("claimed: "));
        assertThat(report.notProved()).noneMatch(each -> each.contains("outlying") || each.contains("marks do not"));
        var marks = lines.stream().filter(line -> line.type().equals("mark")).count();
        assertThat(report.proved())
                .anyMatch(each -> each.startsWith((marks - 2) + " marks follow from the mark before"));
    }

    @Test
    void aTouchThatThePlatformHidIsFoundOverTheWholeTape(@TempDir Path folder) throws IOException {
        var honest = Story.ofATouch(KEY, true);
        assertThat(honest.trader.count()).containsKeys("FloorTouched", "FloorCleared");
        segment(folder.resolve("tape.ndjson"), honest.tape.lines());
        assertThat(Verifier.complete(honest.bundle(), Set.of(KEY.id()), folder).exitCode())
                .isZero();
        var lying = Story.ofATouch(KEY, false);
        assertThat(lying.trader.count()).doesNotContainKey("FloorTouched");
        assertThat(lying.tape.last()).isEqualTo(honest.tape.last());
        assertThat(Verifier.verify(lying.bundle(), Set.of(KEY.id())).exitCode()).isZero();
        assertThat(Verifier.complete(lying.bundle(), Set.of(KEY.id()), folder).refusedBy())
                .isEqualTo(6);
    }

    @Test
    void aTapeThatDoesNotReachTheGenesisProvesNothing(@TempDir Path folder) throws IOException {
        var lines = STORY.tape.lines();
        segment(folder.resolve("tape.ndjson"), lines.subList(20, lines.size()));
        assertThat(Verifier.complete(STORY.bundle(), Set.of(KEY.id()), folder).refusedBy())
                .isEqualTo(6);
        segment(folder.resolve("tape.ndjson"), lines.subList(0, lines.size() / 2));
        assertThat(Verifier.complete(STORY.bundle(), Set.of(KEY.id()), folder).refusedBy())
                .isEqualTo(6);
    }

    @Test
    void theCommandAnswersWithItsExitCode(@TempDir Path folder) throws IOException {
        var bundle = Files.write(folder.resolve("bundle.zip"), STORY.bundle()).toString();
        assertThat(run(bundle, "--key", KEY.id())).startsWith("0\n1  holds").contains("PROVED, signed by");
        assertThat(run(bundle)).startsWith("1\n").contains("SIGNER NOT IDENTIFIED");
        assertThat(run(bundle, "--key", "ab".repeat(32))).startsWith("1\n").contains("NOT PROVED: step 3");
        assertThat(run(bundle, "--json", "--key", KEY.id())).startsWith("0\n{\"exit\":\"0\",\"identified\":true,");
        assertThat(run(bundle, "--key")).startsWith("2\n");
        assertThat(run(bundle, "--key", "x")).startsWith("2\n");
        assertThat(run()).startsWith("2\n");
        assertThat(run("--help")).startsWith("0\nusage");
        assertThat(run(folder.resolve("none.zip").toString())).startsWith("2\n").contains("none.zip");
        assertThat(run(bundle, "--complete", folder.toString())).startsWith("2\n");
    }

    private static String run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exit = VerifyCommand.run(List.of(arguments), out, out);
        return exit + "\n" + bytes.toString(StandardCharsets.UTF_8);
    }

    private static void segment(Path file, List<Line> lines) throws IOException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file)) {
            if (file.toString().endsWith(".gz")) {
                try (var zipped = new GZIPOutputStream(out)) {
                    zipped.write(bytes);
                }
            } else {
                out.write(bytes);
            }
        }
    }
}
