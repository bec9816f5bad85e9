package assay.endtoend.demo;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.platform.Checkout;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `./assay demo`, as a newcomer types it. */
class DemoTest {

    @Test
    void theVerdictIsDerivedAgainFromTheBundleAlone(@TempDir Path folder) throws IOException, InterruptedException {
        var demo = demo(folder.resolve("state")).start();
        Thread.ofVirtual().start(() -> demo.errorReader().lines().forEach(System.out::println));
        var said = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(demo.waitFor()).as(said).isZero();
        var told = new ObjectMapper().readTree(said);
        var proof = told.path("proof");
        assertThat(proof.path("verdict").path("outcome").asText()).isEqualTo("failed");
        assertThat(proof.path("steps"))
                .hasSize(7)
                .allMatch(step -> step.path("holds").asBoolean());
        assertThat(told.path("steps")).isNotEmpty();
        assertThat(ProcessHandle.allProcesses())
                .noneMatch(process -> process.info().commandLine().orElse("").contains(folder.toString()));
    }

    private static ProcessBuilder demo(Path state) {
        var checkout = Checkout.here();
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dassay.root=" + checkout.root(),
                        "-Dlogback.configurationFile=assay-command-logback.xml",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        checkout.classPath("local"),
                        "assay.local.command.AssayApplication",
                        "demo",
                        "--json",
                        "--state",
                        state.toString()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    }
}
