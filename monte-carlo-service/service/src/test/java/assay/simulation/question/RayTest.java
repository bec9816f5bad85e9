package assay.simulation.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.local.infra.Patience;
import assay.proof.codec.SeededPacks;
import assay.simulation.engine.Engine;
import assay.simulation.engine.PriceModel;
import assay.simulation.engine.Question;
import assay.simulation.engine.Simulator;
import assay.simulation.engine.Start;
import assay.simulation.engine.Tally;
import assay.simulation.engine.Trader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine on Ray, for real; skipped where there is no Python or no package index. */
class RayTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PATHS = 60_000;
    private static final Simulator NOBODY = (_, _, _) -> {
        throw new AssertionError("Ray did not answer");
    };

    private static final Map<Boolean, long[]> EMBEDDED = new ConcurrentHashMap<>();

    private static RayHost ray;

    @BeforeAll
    static void start() {
        ray = RayHost.start();
    }

    @AfterAll
    static void end() {
        if (ray != null) {
            ray.close();
        }
    }

    /** What the embedded engine finds, in chunks of its own. */
    private static long[] embedded(boolean byDay) {
        return EMBEDDED.computeIfAbsent(
                byDay,
                _ -> new Engine(2, 700)
                        .run(question(byDay), PATHS, Engine.Watcher.NONE)
                        .numbers());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 12_345, 50_000})
    void rayAndTheEmbeddedEngineFindTheSameBits(int portion) {
        for (var byDay : new boolean[] {false, true}) {
            var question = question(byDay);
            var there = new HttpRay(ray.address, portion, NOBODY).run(question, PATHS, Engine.Watcher.NONE);
            assertThat(there.numbers()).isEqualTo(embedded(byDay));
        }
    }

    @Test
    void aWorkerThatIsKilledChangesNothing() {
        var before = ray.pids();
        var killed = new AtomicBoolean();
        var watcher = new Engine.Watcher(
                done -> {
                    if (done >= PATHS / 10 && killed.compareAndSet(false, true)) {
                        ProcessHandle.of(before.getFirst()).orElseThrow().destroyForcibly();
                    }
                },
                () -> false);
        var there = new HttpRay(ray.address, 1_000, NOBODY).run(question(false), PATHS, watcher);
        assertThat(killed).isTrue();
        assertThat(there.numbers()).isEqualTo(embedded(false));
        assertThat(ray.pids()).hasSize(2).doesNotContain(before.getFirst()).contains(before.getLast());
    }

    /** In the portions that the service asks for, of which each worker has two at a time. */
    @Test
    void aCancelledQuestionStopsItsWork() {
        var paths = 20_000_000L;
        var before = ray.chunks();
        var told = new AtomicLong();
        var watcher = new Engine.Watcher(_ -> told.compareAndSet(0, System.nanoTime()), () -> told.get() != 0);
        var http = new HttpRay(ray.address, 0, NOBODY);
        assertThatThrownBy(() -> http.run(question(false), paths, watcher)).isInstanceOf(Engine.Stopped.class);
        assertThat(Patience.until(PATIENCE, () -> ray.running() == 0)).isTrue();
        // The workers are free again: what was in flight has ended, nothing of it waits before the next question.
        var next = new HttpRay(ray.address, 500, NOBODY).run(question(false), 1_000, Engine.Watcher.NONE);
        var millis = (System.nanoTime() - told.get()) / 1_000_000;
        assertThat(next.paths()).isEqualTo(1_000);
        assertThat(ray.chunks() - before).isPositive().isLessThan((int) (paths / 50_000 / 4));
        System.out.println("RayTest: " + millis + " ms after a question was cancelled the next one was answered");
    }

    @Test
    void nothingOfItListensOffLoopback() throws IOException {
        var listening = Listening.of(ray.processes());
        assertThat(listening).isNotEmpty();
        assertThat(listening).allMatch(Listening::isLoopback);
    }

    @Test
    void numPyFindsTheSamePathsByItself() throws IOException, InterruptedException {
        var table = Path.of("target/normal.table").toAbsolutePath();
        try (var in = Engine.class.getResourceAsStream("normal.table")) {
            Files.write(table, java.util.Objects.requireNonNull(in).readAllBytes());
        }
        var asked = Files.writeString(Path.of("target/oracle.in"), "numpy 0 20000\n");
        var answered = Path.of("target/oracle.out");
        var question = oracle();
        var model = question.model();
        var process = new ProcessBuilder(
                        RayHost.FOLDER.resolve("venv/bin/python").toString(),
                        RayHost.ROOT
                                .resolve("tests/benchmarks/src/main/resources/assay/bench/simulation/paths.py")
                                .toString(),
                        table.toString(),
                        Long.toString(question.seed()),
                        Double.toHexString(model.drift()),
                        Double.toHexString(model.volatility()),
                        Double.toHexString(model.near()),
                        Double.toHexString(model.far()))
                .redirectInput(asked.toFile())
                .redirectOutput(answered.toFile())
                .redirectError(Path.of("target/oracle.err").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        var tally = Engine.chunk(question, 0, 20_000);
        assertThat(Files.readString(answered).replaceAll("[\\[\\]\" \n]", "").split(",", 2)[1])
                .isEqualTo(ends(tally));
    }

    /** How paths ended, as the oracle tells it. */
    private static String ends(Tally tally) {
        return "%d,%d,%d,%d,%x,%x"
                .formatted(
                        Arrays.stream(tally.passed()).sum(),
                        Arrays.stream(tally.failed(0)).sum(),
                        Arrays.stream(tally.failed(1)).sum(),
                        tally.marks(),
                        tally.xor(),
                        tally.sum());
    }

    private static Question oracle() {
        var whole = question(false);
        var model = PriceModel.normal(0.0003, 0.006).withTails(3);
        return new Question(
                whole.pack(), 0, whole.start(), whole.trader(), model, null, whole.days(), whole.seed(), false);
    }

    static Question question(boolean byDay) {
        var pack = SeededPacks.named("starter-25k");
        var trader = new Trader(
                3,
                8,
                new Trader.Size.OfBalance(Ratio.of("0.5")),
                Ratio.of("0.99"),
                Ratio.of("1.02"),
                Ratio.of("0.0006"),
                Money.of("0.01"));
        var model = PriceModel.normal(0.0003, 0.006).withTails(3).withJumps(0.001, -0.005, 0.02);
        return new Question(pack, 0, Start.of(pack.phases().getFirst()), trader, model, null, 30, 20_261_121, byDay);
    }
}
