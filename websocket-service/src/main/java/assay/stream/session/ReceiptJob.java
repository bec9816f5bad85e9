package assay.stream.session;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a second asks core for the signatures that the notary has made of watched accounts, and tells them. */
@Singleton
final class ReceiptJob implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptJob.class);
    private static final long EVERY_NANOS = 1_000_000_000L;

    private final LogRelay logs;
    private final HttpCore core;
    private final Thread thread = Thread.ofPlatform().daemon().name("receipts").unstarted(this::run);
    private volatile boolean running = true;

    ReceiptJob(LogRelay logs, HttpCore core) {
        this.logs = logs;
        this.core = core;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    private void run() {
        while (running) {
            LockSupport.parkNanos(EVERY_NANOS);
            try {
                var asked = new HashMap<UUID, Long>();
                for (var each : logs.unreceipted().entrySet()) {
                    asked.put(each.getKey(), each.getValue());
                    if (asked.size() == HttpCore.QUESTIONS_MAX) {
                        tell(asked);
                        asked.clear();
                    }
                }
                tell(asked);
            } catch (RuntimeException e) {
                LOG.info("no receipts now: {}", e.toString());
            }
        }
    }

    private void tell(Map<UUID, Long> asked) {
        if (!asked.isEmpty()) {
            core.receipts(asked).forEach(logs::receipt);
        }
    }

    @PreDestroy
    void stop() {
        running = false;
        LockSupport.unpark(thread);
    }
}
