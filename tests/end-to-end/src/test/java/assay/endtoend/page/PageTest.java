package assay.endtoend.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.local.platform.Checkout;
import assay.local.platform.Platform;
import assay.local.platform.PlatformSettings;
import assay.local.platform.Ports;
import assay.local.platform.Progress;
import assay.page.Npm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a platform that runs. Without npm it is skipped, without Chromium its browser parts are. */
class PageTest {

    private static final Checkout CHECKOUT = Checkout.here();

    private static Npm npm;

    @BeforeAll
    static void thereIsWhatThePageIsBuiltWith() {
        assumeTrue(Npm.isThere(), "npm is missing; ./assay doctor says how to get it");
        npm = Npm.withThePageBuilt();
    }

    /** A trade, a move, a silent venue; then the whole walk from registering to a verdict that an admin sees. */
    @Test
    void itLeadsThroughTheWholeProductOnAPlatformThatRuns(@TempDir Path state) {
        var settings = new PlatformSettings(CHECKOUT, state, Ports.free(), PlatformSettings.SEED, false);
        try (var platform = Platform.start(settings, new Printed())) {
            var trader = platform.logins().trader();
            var admin = platform.logins().admin();
            var who = Map.of(
                    "ASSAY_URL",
                    platform.address(),
                    "ASSAY_EMAIL",
                    trader.email(),
                    "ASSAY_PASSWORD",
                    trader.password(),
                    "ASSAY_ADMIN_EMAIL",
                    admin.email(),
                    "ASSAY_ADMIN_PASSWORD",
                    admin.password());
            npm.run(who, "run", "test:platform");
        }
    }

    /** Lets a reader of the log see what the platform waits for. */
    private static final class Printed implements Progress {
        @Override
        public void ready(String part, Duration after) {
            System.out.printf("%-12s ready %5.1f s%n", part, after.toMillis() / 1e3);
        }

        @Override
        public void note(String line) {
            System.out.println(line);
        }
    }
}
