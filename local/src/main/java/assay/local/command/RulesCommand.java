package assay.local.command;

import assay.contracts.line.NotCanonical;
import assay.proof.codec.PackFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with rule packs outside the platform. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Works on rule packs (format assay-pack/1).",
        subcommands = RulesCommand.CheckCommand.class)
final class RulesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "rules: name a command: check");
    }

    /** Reads a pack and says what is wrong with it, or what it is. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads a rule pack and says where it is wrong, or its name, version and hash.",
            footer = {"", "Exit code 0: the pack is right; 2: it is not, with a pointer to the place."})
    static final class CheckCommand implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private JsonOption output = new JsonOption();

        @Parameters(paramLabel = "FILE", description = "The pack as JSON, with any white space and order of keys.")
        private @Nullable Path file;

        @Override
        public Integer call() throws IOException {
            var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
            var path = java.util.Objects.requireNonNull(file);
            if (!Files.isReadable(path)) {
                commandLine.getErr().println("rules: " + path + " cannot be read");
                return 2;
            }
            try {
                var pack = PackFile.readable(Files.readAllBytes(path));
                var line = new Checked(
                        pack.name(),
                        pack.version(),
                        PackFile.hash(pack),
                        pack.phases().size());
                commandLine.getOut().println(output.json() ? new ObjectMapper().valueToTree(line) : line.words());
                return 0;
            } catch (NotCanonical wrong) {
                commandLine.getErr().println("rules: " + path + ": " + wrong.getMessage());
                return 2;
            }
        }

        /** What a right pack is. */
        record Checked(String name, String version, String hash, int phases) {
            String words() {
                return "%s %s, %d phase%s, hash %s".formatted(name, version, phases, phases == 1 ? "" : "s", hash);
            }
        }
    }
}
