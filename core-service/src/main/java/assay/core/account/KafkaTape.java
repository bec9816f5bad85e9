package assay.core.account;

import assay.core.shard.TapeFeed;
import assay.core.shard.TapeFollower;
import assay.core.shard.TapePosition;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that reads the tape for all shards of this instance, from a stored position on. */
final class KafkaTape implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTape.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int RECORDS_AT_ONCE = 500;

    private final String servers;
    private final TapeFeed feed;
    private final Supplier<TapePosition> start;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean caughtUp;

    KafkaTape(String servers, TapeFeed feed, Supplier<TapePosition> start) {
        this.servers = servers;
        this.feed = feed;
        this.start = start;
        this.thread = Thread.ofPlatform().daemon().name("tape-reader").unstarted(this::run);
    }

    void begin() {
        thread.start();
    }

    /** Whether all that was in the log at the start has been read. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    private void run() {
        while (running) {
            try (var reader = new KafkaTapeReader(servers, "core-tape")) {
                follow(reader, new TapeFollower(start.get()));
            } catch (KafkaException e) {
                LOG.warn("the tape cannot be read, trying again: {}", e.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (RuntimeException e) {
                LOG.error("the tape reader stopped; no command is applied until a person has looked", e);
                return;
            }
        }
    }

    private void follow(KafkaTapeReader reader, TapeFollower follower) {
        long end = reader.end();
        long droppedBefore = 0;
        while (running) {
            for (var record : reader.read(follower.offset(), RECORDS_AT_ONCE)) {
                feed.take(follower, record, System.nanoTime());
            }
            caughtUp |= follower.offset() >= end;
            if (follower.dropped() > droppedBefore) {
                LOG.warn("{} records of the tape were not believed", follower.dropped() - droppedBefore);
                droppedBefore = follower.dropped();
            }
        }
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
    }
}
