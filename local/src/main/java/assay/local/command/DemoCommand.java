package assay.local.command;

import assay.local.demo.DemoFault;
import assay.local.demo.Narrator;
import assay.local.demo.Story;
import assay.local.platform.Checkout;
import assay.local.platform.Platform;
import assay.local.platform.PlatformFault;
import assay.local.platform.PlatformSettings;
import assay.local.platform.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Drives the story from a registration to a proved verdict. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a fresh platform of its own on free ports, registers a trader, trades, lets the price"
                    + " fall until a rule "
                    + "is broken, downloads the evidence, stops the platform,"
                    + " and proves the verdict from the bundle alone.",
            ""
        },
        footer = {
            "",
            "Exit code 0 only if everything held: every figure that the platform"
                    + " gave is the one that the proof derives.",
            "The bundle stays in the folder beside the state: DIR-proof/evidence.zip."
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private JsonOption output = new JsonOption();

    @Option(names = "--state", paramLabel = "DIR", description = "Its folder, begun anew. Default: .assay/demo.")
    private @Nullable Path state;

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var checkout = Checkout.here();
        var folder = state == null ? checkout.root().resolve(".assay").resolve("demo") : state;
        var settings = new PlatformSettings(checkout, folder, Ports.free(), PlatformSettings.SEED, false);
        var narrator = new Narrator(output.json() ? commandLine.getErr() : commandLine.getOut());
        var running = new StartedPlatform();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "end"));
        try {
            Platform.forget(folder);
            var report = new Story(settings, narrator).live(progress -> running.start(settings, progress));
            tell(narrator, report);
            return 0;
        } catch (DemoFault | PlatformFault fault) {
            commandLine.getErr().println("demo: " + fault.getMessage());
            return 1;
        }
    }

    private void tell(Narrator narrator, JsonNode report) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (output.json()) {
            var told = new ObjectMapper().createObjectNode();
            told.put("seconds", narrator.seconds()).set("steps", narrator.steps());
            out.println(told.set("proof", report));
        } else {
            out.printf("%nEverything held. %.0f s in all.%n", narrator.seconds());
        }
        out.flush();
    }
}
