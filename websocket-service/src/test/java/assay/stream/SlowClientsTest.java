package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.local.infra.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redisson.api.RedissonClient;

/**
 * R9: of many clients a tenth stops reading and a tenth reads a kilobyte a second. They alone are closed, what waits is
 * bounded, everybody else gets every event, and those who were closed get theirs when they come back.
 */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsTest implements TestPropertyProvider {
    private static final int CLIENTS = Integer.getInteger("assay.stream.slow.clients", 500);
    private static final int SECONDS = Integer.getInteger("assay.stream.slow.seconds", 6);
    private static final int ACCOUNTS = 10;
    private static final int BYTES_MAX = 65_536;
    private static final UUID USER = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();

    @Inject
    EmbeddedServer server;

    @Inject
    RedissonClient redis;

    @Inject
    MeterRegistry meters;

    private final List<UUID> assessments = new ArrayList<>();
    private final List<Feeds.Journal> journals = new ArrayList<>();

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings(Map.of(
                "assay.stream.bytes-max", Integer.toString(BYTES_MAX),
                "assay.stream.send-buffer", "8192",
                "assay.stream.stall-max", "3s",
                "assay.stream.messages-max", "100"));
    }

    /** A client, which account it watches, and what it got. */
    private final class Client {
        private final int number;
        private TestSocket socket;
        private final List<Long> sequences = new CopyOnWriteArrayList<>();
        private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();

        private Client(int number, int receiveBuffer) {
            this.number = number;
            this.socket = open(receiveBuffer);
            subscribe(0);
        }

        private TestSocket open(int receiveBuffer) {
            var ticket = Tickets.issue(redis, USER, SESSION, Duration.ofSeconds(30));
            var opened = TestSocket.silent(server.getPort(), ticket, Manner.GOOD.receiveBuffer(receiveBuffer));
            assertThat(opened.status).isEqualTo(101);
            opened.listen(this::take);
            return opened;
        }

        private void subscribe(long since) {
            socket.subscribe("assessment:" + assessments.get(number % ACCOUNTS), since);
            socket.subscribe("marks");
        }

        private void take(byte[] payload) {
            if (payload.length > 400) {
                var frame = (Fields) Json.readable(payload);
                sequences.add(Long.parseLong(TestSocket.text(frame, "sequence")));
                var line = (Fields)
                        java.util.Objects.requireNonNull(TestSocket.data(frame).get("line"));
                var wait = Duration.between(Instant.parse(TestSocket.text(line, "at")), Instant.now());
                micros.add(wait.toNanos() / 1_000);
            }
        }

        private void resume(boolean reading) {
            socket.close();
            if (reading) {
                var _ = socket.awaitClose();
            }
            socket = open(0);
            subscribe(sequences.isEmpty() ? 0 : sequences.getLast());
            socket.read();
        }

        private List<Long> expected() {
            return LongStream.rangeClosed(
                            1, journals.get(number % ACCOUNTS).lines.size())
                    .boxed()
                    .toList();
        }
    }

    /** At its pace, whoever reads how much; what a machine that stood still left out is not sent in one go. */
    private static void write(List<Feeds.Journal> journals, int seconds) {
        var feeds = Feeds.all();
        long next = System.nanoTime();
        for (int round = 0; round < seconds * 20; round++) {
            journals.forEach(Feeds.Journal::write);
            feeds.mark("BTC-USD", Integer.toString(84_000 + round));
            feeds.mark("ETH-USD", Integer.toString(3_000 + round));
            next = Math.max(next + TimeUnit.MILLISECONDS.toNanos(50), System.nanoTime());
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private long open() {
        return (long) meters.get("assay.sockets.open").gauge().value();
    }

    @Test
    void slowClientsHurtOnlyThemselves() {
        begin();
        int slow = CLIENTS / 5;
        var healthy = new ArrayList<Client>();
        for (int i = slow; i < CLIENTS; i++) {
            healthy.add(new Client(i, 0));
            healthy.getLast().socket.read();
        }
        write(journals, 2);
        healthy.forEach(SlowClientsTest::whole);
        var alone = percentiles(healthy);

        var sick = sick(slow);
        write(journals, SECONDS);
        double waiting = meters.get("assay.sockets.waiting").gauge().value();
        var together = percentiles(healthy);
        assertThat(Patience.until(Duration.ofMinutes(1), () -> open() == healthy.size()))
                .as("the slow ones are closed, of %d open %d", CLIENTS, open())
                .isTrue();
        assertThat(meters.get("assay.sockets.closed")
                        .tag("code", "4008")
                        .counter()
                        .count())
                .isEqualTo(slow);
        assertThat(waiting).isLessThanOrEqualTo((double) slow * (BYTES_MAX + 70_000) + healthy.size() * 70_000.0);

        resume(sick);
        sick.forEach(SlowClientsTest::whole);
        healthy.forEach(SlowClientsTest::whole);
        sick.forEach(client -> client.socket.close());
        healthy.forEach(client -> client.socket.close());
        System.out.printf(
                Locale.ROOT,
                "R9: %d clients, %d slow, all closed and resumed; event to client alone %s, beside them %s%n",
                CLIENTS,
                slow,
                alone,
                together);
    }

    private void begin() {
        for (int i = 0; i < ACCOUNTS; i++) {
            journals.add(Feeds.all().journal(10 + i, 900));
            assessments.add(UUID.randomUUID());
        }
        stand();
    }

    /** Core says how far the journals came. */
    private void stand() {
        for (int i = 0; i < ACCOUNTS; i++) {
            var journal = journals.get(i);
            var owned = new FakeCore.Owned(USER, journal.account, journal.lines.size());
            Stack.core().assessments.put(assessments.get(i), owned);
        }
    }

    /** Every other one reads a kilobyte a second, the rest nothing. */
    private List<Client> sick(int count) {
        var sick = new ArrayList<Client>();
        for (int i = 0; i < count; i++) {
            var client = new Client(i, 4_096);
            sick.add(client);
            if (i % 2 == 0) {
                client.socket.readSlowly(1_000);
            }
        }
        return sick;
    }

    private void resume(List<Client> sick) {
        stand();
        for (int i = 0; i < sick.size(); i++) {
            sick.get(i).resume(i % 2 == 0);
        }
    }

    private static void whole(Client client) {
        int count = client.expected().size();
        assertThat(Patience.until(Duration.ofMinutes(1), () -> client.sequences.size() >= count))
                .as("client %d has %d of %d", client.number, client.sequences.size(), count)
                .isTrue();
        assertThat(client.sequences).isEqualTo(client.expected());
    }

    private static String percentiles(List<Client> clients) {
        var all = new ArrayList<Long>();
        for (var client : clients) {
            all.addAll(client.micros);
            client.micros.clear();
        }
        all.sort(null);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms p99 %.1f ms",
                all.get(all.size() / 2) / 1e3,
                all.get(all.size() * 99 / 100) / 1e3);
    }
}
