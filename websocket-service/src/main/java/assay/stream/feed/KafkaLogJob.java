package assay.stream.feed;

import assay.contracts.Topics;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import assay.kit.health.ReadinessContributor;
import assay.stream.frame.ServerFrame;
import assay.stream.log.History;
import assay.stream.log.LogEntry;
import assay.stream.log.LogName;
import assay.stream.session.CoreFault;
import assay.stream.session.HttpCore;
import assay.stream.session.LogRelay;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that writes the logs: every line of the journal topic and every announcement of a report or of a
 * question's end is first kept in Redis and then sent, so that whoever subscribes in between finds it in one of the
 * two. A line takes its shard's last sequence plus one; what the topic has not is asked of core.
 */
@Singleton
final class KafkaLogJob
        implements ApplicationEventListener<ServerStartupEvent>, ReadinessContributor, KafkaThread.Reading {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLogJob.class);
    private static final List<String> TOPICS = List.of(
            Topics.TRADING_JOURNAL,
            Topics.REPORT_READY,
            Topics.REPORT_FAILED,
            Topics.SIMULATION_COMPLETED,
            Topics.SIMULATION_FAILED,
            Topics.SIMULATION_CANCELLED);
    private static final String SHARD_SEQUENCE = "shard-sequence";
    /** How far the logs are is noted this often: a start only reads a little twice, and a line waits for no note. */
    private static final Duration NOTE = Duration.ofMillis(100);

    private static final long BACKLOG_MAX = 20_000;

    private final HttpCore core;
    private final LogStore store;
    private final Map<TopicPartition, Long> lastByPartition = new HashMap<>();
    private final Map<String, String> progress = new HashMap<>();
    private final LogBatch batch = new LogBatch();
    private final KafkaThread thread;
    private volatile boolean reading;
    private long noted = System.nanoTime();

    /** Where events go: kept first, then sent. */
    @Singleton
    record LogStore(History history, LogRelay relay, RedisProgress progress, RedisNumbers numbers) {
        void keepAndSend(LogBatch batch) {
            var entries = batch.take();
            try {
                history.append(entries);
            } catch (RedisException e) {
                LOG.warn("events are sent without being kept: {}", e.toString());
            }
            relay.publish(entries);
        }
    }

    KafkaLogJob(@Value("${kafka.bootstrap.servers}") String servers, HttpCore core, LogStore store) {
        this.core = core;
        this.store = store;
        this.thread = new KafkaThread(servers, "stream-logs", this);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.start();
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Optional<String> missing() {
        return reading ? Optional.empty() : Optional.of("the journal topic is not read yet");
    }

    /** At what was kept last; without that, at most so many events back. */
    @Override
    public void begin(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = partitions();
        consumer.assign(partitions);
        progress.clear();
        var kept = store.progress().read();
        var first = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        batch.take();
        lastByPartition.clear();
        for (var partition : partitions) {
            long beginning = first.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            var known = kept.get(partition.toString());
            long offset = Math.max(beginning, end - BACKLOG_MAX);
            if (known != null) {
                var parts = known.split("/", -1);
                long next = Long.parseLong(parts[0]);
                if (next >= beginning && next <= end) {
                    offset = next;
                    lastByPartition.put(partition, Long.parseLong(parts[1]));
                }
            }
            consumer.seek(partition, offset);
        }
        reading = true;
    }

    private static List<TopicPartition> partitions() {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : TOPICS) {
            int count = Topics.partitionsByTopic().getOrDefault(topic, 0);
            for (int partition = 0; partition < count; partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        }
        return partitions;
    }

    @Override
    public void read(KafkaConsumer<byte[], byte[]> consumer) {
        var records = consumer.poll(progress.isEmpty() ? KafkaThread.IDLE : NOTE);
        for (var partition : records.partitions()) {
            for (var record : records.records(partition)) {
                take(partition, record);
                progress.put(
                        partition.toString(),
                        (record.offset() + 1) + "/" + lastByPartition.getOrDefault(partition, 0L));
            }
        }
        if (!batch.isEmpty()) {
            store.keepAndSend(batch);
        }
        if (!progress.isEmpty() && System.nanoTime() - noted >= NOTE.toNanos()) {
            store.progress().write(Map.copyOf(progress));
            progress.clear();
            noted = System.nanoTime();
        }
    }

    private void take(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        if (!partition.topic().equals(Topics.TRADING_JOURNAL)) {
            announcement(record);
            return;
        }
        long sequence = shardSequence(record);
        long last = lastByPartition.getOrDefault(partition, 0L);
        if (sequence <= last) {
            return;
        }
        while (last > 0 && sequence > last + 1) {
            last = fill(partition, last, sequence);
        }
        line(record.value());
        lastByPartition.put(partition, sequence);
    }

    /** Lines that the topic has not, from core; without them nothing of the shard goes on. */
    private long fill(TopicPartition partition, long last, long next) {
        var missing = core.journal(partition.partition(), last);
        long filled = last;
        for (var each : missing) {
            if (each.shardSequence() == filled + 1 && each.shardSequence() < next) {
                line(each.line());
                filled++;
            }
        }
        if (filled == last) {
            throw new CoreFault("core has no line " + (last + 1) + " of shard " + partition.partition());
        }
        lastByPartition.put(partition, filled);
        return filled;
    }

    private static long shardSequence(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(SHARD_SEQUENCE);
        return header == null ? 0 : Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
    }

    /** A line that cannot be read would be a hole in its account's log: the reader stays before it. */
    private void line(byte[] bytes) {
        var line = Line.parse(bytes);
        if (!(line.fields().get("account") instanceof Json.Text(var text))) {
            throw new NotCanonical("/account", "an account", "nothing of the kind");
        }
        var account = Texts.id(text);
        add(LogName.ofAccount(account), new LogEntry(line.sequence(), ServerFrame.journal(line, account)));
    }

    private void announcement(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (SimulationEvents.TOPICS.contains(record.topic())) {
                var event = SimulationEvents.of(record.topic(), record.value());
                numbered(LogName.ofSimulations(event.user()), event.told());
            } else {
                var event = ReportEvents.of(record.topic(), record.value());
                Optional<UUID> owner = core.owner(event.assessment());
                owner.ifPresent(user -> numbered(LogName.ofReports(user), event.told()));
            }
        } catch (NotCanonical e) {
            LOG.warn("an announcement is passed over: {}", e.toString());
        }
    }

    private void numbered(LogName log, Told told) {
        add(log, told.entry(store.numbers().number(log, told.eventId())));
    }

    private void add(LogName log, LogEntry entry) {
        if (!batch.add(log, entry)) {
            store.keepAndSend(batch);
            batch.add(log, entry);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.stop();
    }
}
