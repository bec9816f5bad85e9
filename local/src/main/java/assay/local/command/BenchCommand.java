package assay.local.command;

import assay.local.platform.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts a benchmark in a process of its own, with the optimising compiler that this one goes without. */
@Command(
        name = "bench",
        description =
                "Measures one path beside its named peers: NAME [--json] [--OPTION NUMBER]..., no name lists them.")
final class BenchCommand implements Callable<Integer> {
    private static final String MAIN = "assay.bench.BenchApplication";

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                Checkout.here().classPath("tests/benchmarks"),
                MAIN));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
