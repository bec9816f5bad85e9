package assay.market.topic;

import assay.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the tape's one partition from a place on, in a thread of its own, for as long as it is open. */
public final class KafkaTapeFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTapeFollower.class);
    private static final Duration WAIT = Duration.ofMillis(250);
    public static final TopicPartition TAPE = new TopicPartition(Topics.TAPE, 0);

    private final Consumer<byte[], byte[]> consumer;
    private final TapePosition start;
    private final Batches batches;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable String failure;

    public KafkaTapeFollower(String name, Consumer<byte[], byte[]> consumer, TapePosition start, Batches batches) {
        this.consumer = consumer;
        this.start = start;
        this.batches = batches;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Takes what was read; blocking here holds reading back. */
    public interface Batches {
        /**
         * Records in their order, possibly none.
         *
         * @param atEnd whether nothing more was in the topic when they were fetched
         */
        void take(List<TapeRecord> records, boolean atEnd) throws InterruptedException;
    }

    public void start() {
        thread.start();
    }

    /** Why it does not read any more, if it does not. */
    @Nullable
    public String failure() {
        return failure;
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            // Interrupting a client that closes itself would leave it half closed; only a taker that waits needs it.
            if (!thread.join(Duration.ofSeconds(2))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(3));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            consumer.assign(List.of(TAPE));
            consumer.seek(TAPE, start.offset());
            refuseWhatIsGone();
            while (!closed) {
                turn();
            }
        } catch (WakeupException | InterruptException | InterruptedException e) {
            if (!closed) {
                fail("interrupted", e);
            }
        } catch (RuntimeException e) {
            fail(e.toString(), e);
        }
    }

    /** A topic that was cut or made anew behind our back must not be taken for silence. */
    private void refuseWhatIsGone() {
        var first = consumer.beginningOffsets(List.of(TAPE)).getOrDefault(TAPE, 0L);
        var end = consumer.endOffsets(List.of(TAPE)).getOrDefault(TAPE, 0L);
        if (start.offset() < first || start.offset() > end) {
            throw new IllegalStateException("the topic holds " + first + " to " + end + ", not " + start.offset());
        }
    }

    private void turn() throws InterruptedException {
        var fetched = consumer.poll(WAIT).records(TAPE);
        var records = new ArrayList<TapeRecord>(fetched.size());
        fetched.forEach(each -> records.add(new TapeRecord(each.offset(), each.value())));
        batches.take(records, lag().orElse(1) == 0);
    }

    private OptionalLong lag() {
        return consumer.currentLag(TAPE);
    }

    private void fail(String reason, Exception cause) {
        failure = cause instanceof InvalidOffsetException ? "the tape was cut before it was read" : reason;
        LOG.error("{} reads no more", thread.getName(), cause);
    }

    /** What every reader of the tape needs of its client. */
    public static Map<String, Object> settings(String servers) {
        return Map.of(
                "bootstrap.servers", servers,
                "enable.auto.commit", "false",
                "auto.offset.reset", "none",
                "isolation.level", "read_uncommitted",
                "fetch.min.bytes", "1",
                "max.poll.records", "500",
                "allow.auto.create.topics", "false");
    }
}
