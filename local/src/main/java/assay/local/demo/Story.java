package assay.local.demo;

import assay.local.infra.Folders;
import assay.local.platform.Platform;
import assay.local.platform.PlatformSettings;
import assay.local.platform.Port;
import assay.local.platform.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Function;

/** The whole story on a platform of its own that is gone before the verdict is proved. */
public final class Story {
    private final PlatformSettings settings;
    private final Narrator narrator;

    public Story(PlatformSettings settings, Narrator narrator) {
        this.settings = settings;
        this.narrator = narrator;
    }

    /** Lives it; throws {@link DemoFault} at whatever does not hold. Answers the verifier's report. */
    public JsonNode live(Function<Progress, Platform> start) throws IOException {
        var folder = settings.state().resolveSibling(settings.state().getFileName() + "-proof");
        Folders.delete(folder);
        Files.createDirectories(folder);
        var proof = new Proof(narrator, folder);
        var platform = narrator.step("A fresh platform starts", () -> start.apply(new Told()));
        try {
            var trader = new TraderClient("http://127.0.0.1:" + settings.ports().of(Port.GATEWAY));
            var journey = new Journey(trader, narrator);
            narrator.step("A trader registers", journey::register);
            narrator.step("A free trial of a tier", journey::trial);
            narrator.step("Orders: a denial, a preview, a fill", journey::trade);
            var fall = new Fall(trader, narrator, journey);
            narrator.step("The price walks down", fall::untilBroken);
            var announcements =
                    new KafkaAnnouncements("127.0.0.1:" + settings.ports().of(Port.KAFKA));
            var violation = narrator.step("What is left", () -> fall.aftermath(announcements));
            var key = narrator.step("The evidence", () -> proof.fetch(trader, journey.path()));
            narrator.step("The platform stops", () -> {
                platform.close();
                narrator.say("no process of it is left");
                return true;
            });
            return narrator.step("The verdict is derived again, from the bundle alone", () -> {
                var report = proof.verify(settings.checkout(), key);
                proof.compare(violation, report);
                return report;
            });
        } finally {
            platform.close();
        }
    }

    /** The platform's own progress as part of the story. */
    private final class Told implements Progress {
        @Override
        public void ready(String part, Duration after) {
            narrator.say("%-12s ready after %.1f s".formatted(part, after.toMillis() / 1e3));
        }

        @Override
        public void note(String line) {
            narrator.say(line);
        }
    }
}
