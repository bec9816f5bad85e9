package assay.local.command;

import assay.local.demo.DemoFault;
import assay.local.demo.Narrator;
import assay.local.demo.Story;
import assay.local.infra.Folders;
import assay.local.platform.Checkout;
import assay.local.platform.Platform;
import assay.local.platform.PlatformFault;
import assay.local.platform.PlatformSettings;
import assay.local.platform.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lives the demo's story once and keeps what each JVM loaded meanwhile. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Lets up and demo start faster: drives the demo's story once on a platform of its own and keeps what each "
                    + "program loaded in target/start-cache. Worth it before many starts of one build.",
            ""
        },
        footer = {"", "A program that was built anew since starts as before, without it."})
final class RecordCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var folder = Files.createTempDirectory("assay-record");
        var settings = new PlatformSettings(
                Checkout.here(), folder.resolve("state"), Ports.free(), PlatformSettings.SEED, false);
        var running = new StartedPlatform(Platform::startRecording);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "end"));
        try {
            new Story(settings, new Narrator(commandLine.getOut())).live(progress -> running.start(settings, progress));
            commandLine.getOut().println("Recorded; the next start is faster.");
            return 0;
        } catch (DemoFault | PlatformFault fault) {
            commandLine.getErr().println("record: " + fault.getMessage());
            return 1;
        } finally {
            Folders.delete(folder);
        }
    }
}
