package assay.core.account;

import assay.contracts.Topics;
import assay.core.shard.InputLog;
import assay.core.shard.LogRecord;
import assay.core.shard.TapeRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * One loop's membership in the group of shards. A gained shard stays paused until the loop says from which offset on it
 * wants its commands.
 */
final class KafkaInputLog implements InputLog, AutoCloseable {

    private static final Duration IDLE = Duration.ofMillis(50);

    /** A loop that has much to do takes it in so often and no more: fewer commits of more commands each. */
    private static final long PACE = Duration.ofMillis(4).toNanos();

    private static final Duration PARTING = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaTapeReader tape;
    private final List<Integer> gained = new ArrayList<>();
    private final List<Integer> lost = new ArrayList<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean nudged = new AtomicBoolean();
    private long polledAt = System.nanoTime();
    private volatile Runnable joined = () -> {};

    KafkaInputLog(String servers, String client) {
        consumer = new KafkaConsumer<>(
                KafkaSettings.member(servers, client), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(Set.of(Topics.ACCOUNT_COMMANDS), new Shares());
        tape = new KafkaTapeReader(servers, client + "-tape");
    }

    /** Notes what the group gives and takes. */
    private final class Shares implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            partitions.forEach(each -> gained.add(each.partition()));
            joined.run();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(each -> lose(each.partition()));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(each -> lose(each.partition()));
        }

        private void lose(Integer shard) {
            gained.removeIf(shard::equals);
            lost.add(shard);
        }
    }

    /** Tells whenever the group has said which shards are this member's; none is an answer too. */
    void onJoined(Runnable listener) {
        joined = listener;
    }

    /** Ends a poll that is waiting, or keeps the next one from waiting. Any thread may call it. */
    void nudge() {
        nudged.set(true);
        if (waiting.get()) {
            consumer.wakeup();
        }
    }

    @Override
    public Arrivals poll(boolean idle) {
        var commands = new ArrayList<Arrival>();
        if (!idle) {
            LockSupport.parkNanos(polledAt + PACE - System.nanoTime());
        }
        polledAt = System.nanoTime();
        waiting.set(true);
        try {
            boolean wait = idle && !nudged.getAndSet(false);
            for (var each : consumer.poll(wait ? IDLE : Duration.ZERO)) {
                var origin = KafkaHeaders.text(each.headers(), KafkaHeaders.ORIGIN);
                commands.add(new Arrival(each.partition(), origin, new LogRecord(each.offset(), each.value())));
            }
        } catch (WakeupException _) {
            // There is a new entry; whatever was fetched is handed out by the next poll.
        } finally {
            waiting.set(false);
        }
        var arrivals = new Arrivals(List.copyOf(gained), List.copyOf(lost), commands);
        gained.clear();
        lost.clear();
        return arrivals;
    }

    @Override
    public void begin(int shard, long offset) {
        var partition = new TopicPartition(Topics.ACCOUNT_COMMANDS, shard);
        consumer.seek(partition, offset);
        consumer.resume(Set.of(partition));
    }

    @Override
    public List<TapeRecord> tape(long offset, int max) {
        return tape.read(offset, max);
    }

    /** Leaves the group, so that others take over at once. */
    @Override
    public void close() {
        close(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }

    /** Ends without a word to the group, as a crash would. */
    void die() {
        close(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    private void close(CloseOptions.GroupMembershipOperation membership) {
        consumer.close(CloseOptions.groupMembershipOperation(membership).withTimeout(PARTING));
        tape.close();
    }
}
