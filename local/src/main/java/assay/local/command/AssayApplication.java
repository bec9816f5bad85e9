package assay.local.command;

import assay.local.platform.PlatformFault;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The command line's beginning; {@code ./assay} starts it once everything is built. */
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        version = "assay 0.1.0",
        description = "Runs the whole trading platform on this machine, and proves its verdicts.",
        footer = {
            "",
            "First steps:",
            "  ./assay doctor   says what this machine still needs",
            "  ./assay up       starts everything and prints the address and two log-ins",
            "  ./assay demo     trades, breaks a rule, and has the verdict proved, in about a minute",
            "",
            "Also (before anything is built): ./assay test runs the whole build with all its tests.",
            "Exit codes: 0 done, 1 fell short, 2 bad input."
        },
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            RecordCommand.class,
            VerifyCommand.class,
            RulesCommand.class,
            BenchCommand.class
        })
public final class AssayApplication implements Runnable {
    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new AssayApplication())
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (failure instanceof PlatformFault) {
                        command.getErr().println("assay: " + failure.getMessage());
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), "assay: name a command");
    }
}
