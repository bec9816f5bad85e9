package assay.local.demo;

import assay.local.platform.Checkout;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The evidence bundle, fetched while the platform runs and judged when it is gone. */
final class Proof {
    private static final Duration BUILT = Duration.ofMinutes(2);
    private static final String JAR = "assay-verify.jar";
    private static final String BUNDLE = "evidence.zip";

    private final Narrator narrator;
    private final Path folder;

    /** An empty folder that is to hold the bundle and the verifier, and nothing else. */
    Proof(Narrator narrator, Path folder) {
        this.narrator = narrator;
        this.folder = folder;
    }

    /** Downloads the bundle and answers the id of the key to pin. */
    String fetch(TraderClient trader, String assessment) throws IOException {
        var keys = trader.get("/api/v1/keys").path("items");
        var key = keys.get(0).path("id").asText();
        narrator.say("the platform's key, to be pinned: " + key);
        var bundle = TraderClient.await(BUILT, "the evidence bundle", () -> bundle(trader, assessment + "/evidence"));
        Files.write(folder.resolve(BUNDLE), bundle);
        narrator.say("bundle of %,d bytes in %s".formatted(bundle.length, folder.resolve(BUNDLE)));
        return key;
    }

    private static Optional<byte[]> bundle(TraderClient trader, String path) {
        var answer = trader.ask(path);
        DemoFault.unless(
                answer.statusCode() == 200 || answer.statusCode() == 202,
                "the evidence answered " + answer.statusCode() + ": " + TraderClient.text(answer));
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    /** Runs the verifier alone: its own folder, no network where the system allows that, the platform's key pinned. */
    JsonNode verify(Checkout checkout, String key) throws IOException, InterruptedException {
        Files.copy(checkout.root().resolve("proof").resolve("target").resolve(JAR), folder.resolve(JAR));
        var isolation = isolation();
        narrator.say(
                isolation.isEmpty()
                        ? "this system allows no network namespace here, so the verifier runs with the network in reach"
                        : "without a network (" + String.join(" ", isolation) + ")");
        var command = new ArrayList<>(isolation);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR, BUNDLE, "--key", key, "--json"));
        narrator.say("java -jar " + JAR + " " + BUNDLE + " --key " + Journey.start(key) + "...");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = process.waitFor();
        DemoFault.unless(code == 0 || code == 1, "the verifier ended with exit code " + code + ": " + said);
        var report = TraderClient.JSON.readTree(said);
        for (var step : report.path("steps")) {
            narrator.say("step %s %s  %s"
                    .formatted(
                            step.path("step").asText(),
                            step.path("holds").asBoolean() ? "holds  " : "REFUSED",
                            step.path("claim").asText() + step.path("refusal").asText("")));
        }
        DemoFault.unless(code == 0, "the verdict is not proved");
        return report;
    }

    /** The same verdict to the last digit: rule, equity and floor. */
    void compare(JsonNode violation, JsonNode report) {
        var verdict = report.path("verdict");
        var finding = verdict.path("statement").path("finding");
        same("outcome", "failed", verdict.path("outcome").asText());
        same("rule", violation.path("ruleId").asText(), verdict.path("rule").asText());
        same("equity", violation.path("equity").asText(), finding.path("value").asText());
        same("floor", violation.path("floor").asText(), finding.path("floor").asText());
    }

    private void same(String what, String told, String derived) {
        DemoFault.unless(
                told.equals(derived), "the platform said " + what + " " + told + ", the proof says " + derived);
        narrator.say("%-8s %s, as the platform said".formatted(what, derived));
    }

    private static List<String> isolation() throws IOException, InterruptedException {
        for (var words : List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))) {
            var trial = new ArrayList<>(words);
            trial.add("true");
            try {
                if (new ProcessBuilder(trial)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0) {
                    return words;
                }
            } catch (IOException noSuchProgram) {
                return List.of();
            }
        }
        return List.of();
    }
}
