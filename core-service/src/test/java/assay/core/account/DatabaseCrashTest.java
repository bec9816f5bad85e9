package assay.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.command.CommandRecord;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.core.shard.SimulatedPacks;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.domain.instrument.Symbol;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import assay.local.infra.EmbeddedRedis;
import assay.local.infra.Patience;
import assay.proof.codec.PackFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database dies under load and comes back, at once or after longer than the group of shards waits for a loop:
 * trading goes on by itself, and what was answered stays.
 */
class DatabaseCrashTest {

    private static final int ACCOUNTS = 64;
    private static final int CLIENTS = 200;
    private static final List<Duration> OUTAGES = List.of(Duration.ZERO, Duration.ofSeconds(17));
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    private static Path folder;

    private final List<UUID> accounts = new ArrayList<>();
    private final Map<UUID, List<Line>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean running = true;

    @Test
    void tradingGoesOnWithTheDatabaseAndNothingAnsweredIsLost() throws Exception {
        try (var postgres = new Restarted(folder.resolve("postgres"));
                var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var redis = EmbeddedRedis.start(folder.resolve("redis"), 0)) {
            migrate(postgres.server);
            assertThat(KafkaTopics.create(kafka.bootstrap())).isTrue();
            try (var tape = new TapeWriter(kafka.bootstrap());
                    var instance = new RealInstance(new RealInstance.Where(kafka, postgres.server, redis));
                    var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                await(
                        "the tape is read",
                        () -> tape.written().size() > 20
                                && instance.commands.seen().sequence() > 20);
                await("the shards are owned", () -> instance.shards().size() == 64);
                open(instance);
                for (int i = 0; i < CLIENTS; i++) {
                    clients.execute(() -> trade(instance));
                }
                for (var outage : OUTAGES) {
                    crash(postgres, outage);
                }
                running = false;
                clients.shutdown();
                assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
                check(instance);
            }
        }
    }

    /** A server that is killed and started again on its port and folder. */
    private static final class Restarted implements AutoCloseable {
        private final Path home;
        private EmbeddedPostgres server;

        private Restarted(Path home) {
            this.home = home;
            this.server = EmbeddedPostgres.start(home, 0);
        }

        private void start() {
            server = EmbeddedPostgres.start(home, server.port());
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private void crash(Restarted postgres, Duration outage) {
        int before = acknowledged.size();
        await("orders are answered", () -> acknowledged.size() > before + 300);
        postgres.server.kill();
        int left = acknowledged.size();
        LockSupport.parkNanos(outage.toNanos());
        postgres.start();
        await("orders are answered again", () -> acknowledged.size() > left + 2 * CLIENTS);
    }

    private void check(RealInstance instance) {
        assertThat(acknowledged).hasSize(asked.get());
        acknowledged.forEach((command, lines) -> {
            var account = JournalLine.of(lines.getFirst()).account();
            assertThat(instance.accounts.outcome(account, command)).isEqualTo(lines);
        });
        assertThat(instance.troubles.ofAccounts()).isZero();
    }

    private static void migrate(EmbeddedPostgres postgres) {
        Flyway.configure()
                .dataSource(postgres.address("core"), postgres.user(), postgres.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private void open(RealInstance instance) throws Exception {
        for (int i = 0; i < ACCOUNTS; i++) {
            var account = UUID.randomUUID();
            var pack = SimulatedPacks.ALL.get(i % 2);
            var opening = new Asked(
                    i % 64,
                    account,
                    CommandRecord.id(account, "open"),
                    Sha256.hex("open"),
                    Stamp.Role.SYSTEM,
                    stamp -> new Command.OpenAccount(stamp, UUID.randomUUID(), 0, null, PackFile.hash(pack), pack));
            assertThat(instance.commands.submit(opening).get(60, TimeUnit.SECONDS))
                    .isInstanceOf(CommandOutcome.Applied.class);
            accounts.add(account);
        }
    }

    private void trade(RealInstance instance) {
        while (running) {
            var order = order(asked.getAndIncrement());
            boolean answered = false;
            while (!answered) {
                answered = isAnswered(instance, order);
            }
        }
    }

    private Asked order(int number) {
        int index = number % ACCOUNTS;
        var account = accounts.get(index);
        var id = CommandRecord.id(account, "order-" + number);
        var side = number / ACCOUNTS % 2 == 0 ? Side.BUY : Side.SELL;
        return new Asked(
                index % 64,
                account,
                id,
                Sha256.hex("order"),
                Stamp.Role.TRADER,
                stamp -> new Command.PlaceOrder(
                        stamp,
                        id,
                        new Symbol("BTC-USD"),
                        side,
                        OrderType.MARKET,
                        Quantity.of("0.001"),
                        null,
                        false,
                        null));
    }

    private boolean isAnswered(RealInstance instance, Asked order) {
        try {
            var outcome = instance.commands.submit(order).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (outcome instanceof CommandOutcome.Applied(var lines, var _)) {
                acknowledged.put(order.command(), lines);
                return true;
            }
            Thread.sleep(100);
            return false;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        assertThat(Patience.until(Duration.ofMinutes(1), condition)).as(what).isTrue();
    }
}
