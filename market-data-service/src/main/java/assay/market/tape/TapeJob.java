package assay.market.tape;

import assay.market.archive.TapeKeep;
import assay.market.topic.KafkaTopics;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tape up and keeps it up: topics, writer, archive; begins anew from what is kept when one of them falls
 * over.
 */
@Context
final class TapeJob {
    private static final Logger LOG = LoggerFactory.getLogger(TapeJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String servers;
    private final TapeSettings settings;
    private final TapeKeep keep;
    private final TapeRun.World world;
    private final Thread thread = Thread.ofPlatform().name("tape-job").daemon().unstarted(this::run);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable TapeRun current;
    private volatile String trouble = "starting";

    TapeJob(
            @Value("${kafka.bootstrap.servers}") String servers,
            TapeSettings settings,
            TapeKeep keep,
            TapeRun.World world) {
        this.servers = servers;
        this.settings = settings;
        this.keep = keep;
        this.world = world;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() {
        closed.countDown();
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The tape as it runs now, absent while it is brought up. */
    Optional<TapeRun> current() {
        return Optional.ofNullable(current);
    }

    /** Why there is no tape, for an operator. */
    String trouble() {
        return trouble;
    }

    private void run() {
        var over = false;
        while (!over) {
            try (var run = bringUp()) {
                current = run;
                over = runsUntilClosed(run);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | ExecutionException e) {
                trouble = String.valueOf(e.getMessage());
                LOG.warn("the tape is not up: {}", e.toString());
            } finally {
                current = null;
            }
            over = over || closed();
        }
    }

    /** Whether it ran until this job was closed, rather than fell over. */
    private boolean runsUntilClosed(TapeRun run) throws InterruptedException {
        while (run.failure() == null) {
            if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        trouble = String.valueOf(run.failure());
        LOG.error("the tape begins anew: {}", trouble);
        return false;
    }

    private TapeRun bringUp() throws InterruptedException, ExecutionException {
        KafkaTopics.create(servers);
        return TapeRun.start(new TapeRun.Place(servers, settings.retention()), keep, world);
    }

    /** Whether this job was closed, after a pause if it was not. */
    private boolean closed() {
        try {
            return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }
}
