package assay.core.assessment;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.announcement.AssessmentAnnouncement.PhasePassed;
import assay.contracts.line.NotCanonical;
import assay.core.account.AccountCommands;
import assay.core.assessment.TrialHandler.Opening;
import assay.core.tier.PackStore;
import assay.kit.outbox.OutboxStore;
import assay.kit.sql.JdbcTransactions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the account of the next phase when one is passed. The announcement may come twice: a phase opens once, and an
 * offset is committed only after the transaction that opened it.
 */
@Singleton
@Requires(beans = AccountCommands.class)
@Requires(property = "assay.phases.enabled", notEquals = "false")
final class PhaseJob implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PhaseJob.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final AssessmentStore store;
    private final JdbcTransactions transactions;
    private final OutboxStore outbox;
    private final TrialHandler trials;
    private final PackStore packs;
    private final Map<String, Object> settings;
    private volatile boolean running = true;

    PhaseJob(
            TrialHandler.Rooms rooms,
            TrialHandler trials,
            PackStore packs,
            @Value("${kafka.bootstrap.servers}") String servers) {
        this.store = rooms.store();
        this.transactions = rooms.transactions();
        this.outbox = rooms.outbox();
        this.trials = trials;
        this.packs = packs;
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.GROUP_ID_CONFIG, "core-phases",
                ConsumerConfig.CLIENT_ID_CONFIG, "core-phases",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Thread.ofPlatform().daemon().name("phases").start(this::run);
    }

    @PreDestroy
    void stop() {
        running = false;
    }

    /** A lost broker or database is waited for; what was not committed is read again. */
    private void run() {
        while (running) {
            try (var consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(Topics.PHASE_PASSED));
                read(consumer);
            } catch (RuntimeException failure) {
                LOG.warn("passed phases wait: {}", failure.toString());
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        while (running) {
            var records = consumer.poll(POLL);
            for (var record : records) {
                passed(record);
            }
            if (!records.isEmpty()) {
                consumer.commitSync();
            }
        }
    }

    private void passed(ConsumerRecord<byte[], byte[]> record) {
        try {
            var announced = Announced.parse(PhasePassed.class, record.value());
            if (announced.account() != null) {
                openNext(announced.account());
            }
        } catch (NotCanonical unreadable) {
            LOG.error("announcement {}@{} says nothing", record.topic(), record.offset(), unreadable);
        }
    }

    /** The account of the phase after the one that this account passed; nothing after the last. */
    void openNext(UUID account) {
        var opened = transactions.serializable(connection -> {
            var passed = store.ofAccount(account);
            if (passed.isEmpty()) {
                return false;
            }
            var row = passed.get();
            var next = row.phase() + 1;
            return next < packs.known(row.pack()).phases().size()
                    && trials.open(
                            connection,
                            new Opening(row.id(), next, UUID.randomUUID(), account, row.pack(), row.shard()));
        });
        if (opened) {
            outbox.committed();
        }
    }
}
