package assay.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.kit.Stack;
import assay.kit.sql.JdbcTransactions;
import assay.local.infra.Patience;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest implements TestPropertyProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 4;

    @Inject
    JdbcTransactions transactions;

    @Inject
    OutboxStore outbox;

    @Override
    public Map<String, String> getProperties() {
        var settings = new HashMap<>(Stack.database());
        settings.put("assay.outbox.enabled", "true");
        settings.put("kafka.bootstrap.servers", Stack.kafka());
        return settings;
    }

    @BeforeAll
    void topics() {
        Stack.broker()
                .create(Stream.of("ordered", "alone", "rolled-back", "fenced")
                        .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                        .toList());
    }

    @Test
    void aKeysMessagesArriveInTheOrderOfTheirCommits() {
        transactions.serializable(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS committed (key TEXT PRIMARY KEY, n BIGINT NOT NULL)");
                return statement.executeUpdate(
                        "INSERT INTO committed SELECT 'key-' || n, 0 FROM generate_series(0, 7) AS g(n)");
            }
        });
        try (var pool = Executors.newFixedThreadPool(6)) {
            var writers = new ArrayList<CompletableFuture<?>>();
            for (var i = 0; i < 200; i++) {
                var key = "key-" + i % 8;
                writers.add(CompletableFuture.runAsync(() -> writeCounted(key), pool));
            }
            writers.forEach(CompletableFuture::join);
        }
        var byKey = new HashMap<String, List<Long>>();
        received("ordered", 200)
                .forEach(each -> byKey.computeIfAbsent(each.key(), _ -> new ArrayList<>())
                        .add(Long.valueOf(each.value())));
        assertThat(byKey).hasSize(8);
        byKey.forEach((key, numbers) -> assertThat(numbers)
                .as(key)
                .isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList()));
        assertThat(Patience.until(PATIENCE, outbox::isEmpty)).isTrue();
    }

    /** The number says how many transactions of the key have committed up to and with this one. */
    private void writeCounted(String key) {
        for (var landed = false; !landed; ) {
            try {
                transactions.serializable(connection -> {
                    try (var update =
                            connection.prepareStatement("UPDATE committed SET n = n + 1 WHERE key = ? RETURNING n")) {
                        update.setString(1, key);
                        try (var rows = update.executeQuery()) {
                            assertThat(rows.next()).isTrue();
                            outbox.append(
                                    connection,
                                    new OutboxMessage("ordered", null, key, Long.toString(rows.getLong(1)), Map.of()));
                        }
                    }
                    if (ThreadLocalRandom.current().nextInt(4) == 0) {
                        throw new java.sql.SQLException("injected", "40001");
                    }
                    return key;
                });
                landed = true;
            } catch (assay.kit.problem.Problem busy) {
                assertThat(busy.code()).isEqualTo("busy");
            }
        }
        outbox.committed();
    }

    @Test
    void aMessageCarriesItsPartitionItsHeadersAndAnId() {
        append("alone", 3, Map.of("x-correlation-id", "abc-123"));
        var message = received("alone", 1).getFirst();
        assertThat(message.partition()).isEqualTo(3);
        assertThat(message.value()).isEqualTo("ü");
        assertThat(header(message, "x-correlation-id")).isEqualTo("abc-123");
        assertThat(header(message, "id")).hasSize(36);
    }

    @Test
    void aTransactionThatDoesNotCommitPublishesNothing() {
        assertThatThrownBy(() -> transactions.serializable(connection -> {
                    outbox.append(connection, new OutboxMessage("rolled-back", 0, "k", "never", Map.of()));
                    throw new IllegalStateException("no commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        append("rolled-back", 0, Map.of());
        assertThat(received("rolled-back", 1))
                .singleElement()
                .satisfies(only -> assertThat(only.value()).isEqualTo("ü"));
    }

    @Test
    void whoLostTheLeaseForgetsNothing() {
        append("fenced", 0, Map.of());
        assertThat(received("fenced", 1)).hasSize(1);
        assertThat(Patience.until(PATIENCE, outbox::isEmpty)).isTrue();
        var old = leaseNow();
        assertThat(old).isPositive();
        var row = transactions.serializable(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE outbox_lease SET epoch = epoch + 1, holder = 'another',"
                        + " held_until = now() + INTERVAL '1 hour'");
            }
            outbox.append(connection, new OutboxMessage("fenced", 0, "lane-of-this", "waits", Map.of()));
            return outbox;
        });
        try {
            var pending = row.pending().getFirst();
            assertThat(row.forget(pending, old)).isFalse();
            assertThat(row.isEmpty()).isFalse();
            assertThat(row.claim("a-third")).isEmpty();
        } finally {
            transactions.serializable(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE outbox_lease SET held_until = now() - INTERVAL '1 hour'");
                }
            });
        }
        assertThat(Patience.until(PATIENCE, outbox::isEmpty))
                .as("the next holder goes on")
                .isTrue();
        assertThat(leaseNow()).isGreaterThan(old + 1);
    }

    private long leaseNow() {
        return transactions.<Long>serializable(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT epoch FROM outbox_lease")) {
                assertThat(rows.next()).isTrue();
                return rows.getLong(1);
            }
        });
    }

    private void append(String topic, int partition, Map<String, String> headers) {
        transactions.serializable(connection -> {
            outbox.append(connection, new OutboxMessage(topic, partition, "k", "ü", headers));
            return topic;
        });
        outbox.committed();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(
                Objects.requireNonNull(message.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, String>> received(String topic, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Stack.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = LongStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, (int) partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            assertThat(Patience.until(PATIENCE, () -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                        return found.size() >= count;
                    }))
                    .as(topic)
                    .isTrue();
            return found;
        }
    }
}
