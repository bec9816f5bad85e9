package assay.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashedProcessTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    @Test
    void theChildDiesWithAParentThatIsKilled() throws IOException {
        var note = dir.resolve("pid");
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepsAChild.class.getName(),
                        note.toString())
                .start();
        assertThat(Patience.until(SOON, () -> Files.exists(note))).isTrue();
        var child = ProcessHandle.of(Long.parseLong(Files.readString(note))).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        assertThat(Patience.until(SOON, () -> !child.isAlive())).isTrue();
    }

    @Test
    void theExitCodeIsTheChildsOwn() {
        try (var process = LeashedProcess.start(order("exit 7"))) {
            assertThat(process.awaitEnd(SOON)).isTrue();
            assertThat(process.exitCode()).contains(7);
        }
    }

    @Test
    void closingSendsTheStopSignalAndWaitsForTheAnswer() throws IOException {
        var process = LeashedProcess.start(
                order("trap 'echo ended well; exit 0' TERM; echo up; while :; do sleep 0.05; done"));
        assertThat(Patience.until(SOON, () -> log().contains("up"))).isTrue();
        process.close();
        assertThat(process.exitCode()).contains(0);
        assertThat(log()).contains("ended well");
    }

    @Test
    void theLeashRestsWhileItsChildIsStopped() throws Exception {
        try (var process = LeashedProcess.start(order("exec sleep 60"))) {
            var child = ProcessHandle.of(process.pid()).orElseThrow();
            var leash = child.parent().orElseThrow();
            signal("STOP", child);
            var before = cpu(leash);
            Thread.sleep(2_000);
            assertThat(cpu(leash).minus(before)).isLessThan(Duration.ofMillis(700));
            signal("CONT", child);
            assertThat(process.isAlive()).isTrue();
        }
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        var kill = new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).redirectErrorStream(true);
        assertThat(kill.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor())
                .isZero();
    }

    private LeashedProcess.Order order(String script) {
        return new LeashedProcess.Order(List.of("bash", "-c", script), Map.of(), dir.resolve("log"), "TERM");
    }

    private String log() {
        try {
            return Files.readString(dir.resolve("log"));
        } catch (IOException notYet) {
            return "";
        }
    }

    /** A process with one leashed child, whose id it writes down. */
    static final class KeepsAChild {
        private KeepsAChild() {}

        static void main(String[] arguments) throws IOException {
            var note = Path.of(arguments[0]);
            var child = LeashedProcess.start(new LeashedProcess.Order(
                    List.of("sleep", "600"), Map.of(), note.resolveSibling("child.log"), "TERM"));
            Files.writeString(note.resolveSibling("pid.new"), Long.toString(child.pid()));
            Files.move(note.resolveSibling("pid.new"), note);
            Patience.until(Duration.ofMinutes(5), () -> !child.isAlive());
        }
    }
}
