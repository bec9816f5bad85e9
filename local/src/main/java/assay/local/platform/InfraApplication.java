package assay.local.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The infrastructure's one process: {@code InfraApplication STATE PORT-BASE SEED PAGE}. Ends with exit code 1 when a
 * part cannot start.
 */
public final class InfraApplication {
    private static final Logger LOG = LoggerFactory.getLogger(InfraApplication.class);

    private InfraApplication() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        var state = Path.of(arguments[0]);
        var settings = new Infra.Settings(
                state,
                new Ports(Integer.parseInt(arguments[1])),
                Long.parseLong(arguments[2]),
                Path.of(arguments[3]),
                PaymentSecrets.in(state));
        var infra = new Infra(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(infra::close, "end"));
        try {
            infra.start();
        } catch (RuntimeException failure) {
            LOG.error("the infrastructure could not start", failure);
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
