package assay.report.history;

import assay.contracts.Topics;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.kit.health.ReadinessContributor;
import assay.report.source.CoreFault;
import assay.report.source.HttpCore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads the journal's topic. A line takes its shard's last sequence plus one; what the topic has not is
 * asked of core. A line that cannot be believed parks its shard, the others go on; it is tried again after a while.
 */
@Singleton
final class KafkaHistoryJob implements ApplicationEventListener<ServerStartupEvent>, ReadinessContributor {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaHistoryJob.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String SHARD_SEQUENCE = "shard-sequence";

    private final String servers;
    private final HttpCore core;
    private final HistoryStore store;
    private final HistorySettings settings;
    private final Map<Integer, Long> parked = new ConcurrentHashMap<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("history-reader").unstarted(this::run);
    private volatile boolean running = true;
    private volatile boolean reading;

    KafkaHistoryJob(
            @Value("${kafka.bootstrap.servers}") String servers,
            HttpCore core,
            HistoryStore store,
            HistorySettings settings) {
        this.servers = servers;
        this.core = core;
        this.store = store;
        this.settings = settings;
    }

    /** Shards that stand still, as a meter to page on. */
    @jakarta.inject.Inject
    void meter(MeterRegistry meters) {
        meters.gauge("assay.report.parked.shards", parked, Map::size);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Optional<String> missing() {
        return reading ? Optional.empty() : Optional.of("the journal topic is not read yet");
    }

    private void run() {
        var forget = settings.rebuild();
        while (running) {
            try (var consumer = KafkaSettings.consumer(servers, settings.group())) {
                if (forget) {
                    store.forget();
                    forget = false;
                }
                parked.clear();
                consumer.subscribe(List.of(Topics.TRADING_JOURNAL), new Seek(consumer));
                while (running) {
                    read(consumer);
                    reading = true;
                }
            } catch (KafkaException | CoreFault e) {
                LOG.info("the journal topic cannot be read, trying again: {}", e.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (RuntimeException e) {
                LOG.error("the history reader begins again", e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        retry(consumer);
        var records = consumer.poll(IDLE);
        for (var partition : records.partitions()) {
            var shard = partition.partition();
            var batch = records.records(partition);
            try {
                take(shard, batch);
            } catch (Unbelievable | NotCanonical e) {
                LOG.error("shard {} stands still: {}", shard, e.getMessage());
                store.park(shard, String.valueOf(e.getMessage()));
                parked.put(shard, System.nanoTime());
                consumer.pause(List.of(partition));
                consumer.seek(partition, batch.getFirst().offset());
            }
        }
    }

    private void retry(KafkaConsumer<byte[], byte[]> consumer) {
        var before = System.nanoTime() - settings.parkedFor().toNanos();
        parked.forEach((shard, since) -> {
            if (since - before < 0 && parked.remove(shard, since)) {
                var partition = new TopicPartition(Topics.TRADING_JOURNAL, shard);
                if (consumer.assignment().contains(partition)) {
                    consumer.resume(List.of(partition));
                }
            }
        });
    }

    private void take(int shard, List<ConsumerRecord<byte[], byte[]>> records) {
        var last = store.stand(shard).sequence();
        var lines = new ArrayList<ShardLine>();
        for (var record : records) {
            var sequence = shardSequence(record);
            while (sequence > last + 1) {
                last = fill(shard, last, sequence, lines);
            }
            if (sequence == last + 1) {
                lines.add(new ShardLine(sequence, Line.parse(record.value())));
                last = sequence;
            }
        }
        store.take(shard, lines, records.getLast().offset() + 1);
    }

    /** Lines that the topic has not, from core; without them nothing of the shard goes on. */
    private long fill(int shard, long last, long next, List<ShardLine> lines) {
        var filled = last;
        for (var each : core.journal(shard, last)) {
            if (each.sequence() == filled + 1 && each.sequence() < next) {
                lines.add(new ShardLine(each.sequence(), each.line()));
                filled++;
            }
        }
        if (filled == last) {
            throw new Unbelievable("neither topic nor core has line " + (last + 1));
        }
        return filled;
    }

    private static long shardSequence(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(SHARD_SEQUENCE);
        if (header == null) {
            throw new Unbelievable("no " + SHARD_SEQUENCE + " at offset " + record.offset());
        }
        return Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
    }

    /** Begins where the rows end, whatever the group remembers. */
    private final class Seek implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> consumer;

        Seek(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> parked.remove(partition.partition()));
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            var stands = store.stands();
            var first = consumer.beginningOffsets(partitions);
            var ends = consumer.endOffsets(partitions);
            for (var partition : partitions) {
                var stand = stands.getOrDefault(partition.partition(), HistoryStore.Stand.BEGINNING);
                var beginning = first.getOrDefault(partition, 0L);
                var known = stand.nextOffset() >= beginning && stand.nextOffset() <= ends.getOrDefault(partition, 0L);
                consumer.seek(partition, known ? stand.nextOffset() : beginning);
            }
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        thread.join(2_000);
    }
}
