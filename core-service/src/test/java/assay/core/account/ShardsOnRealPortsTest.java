package assay.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.command.CommandRecord;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.contracts.line.Sha256;
import assay.core.shard.Replay;
import assay.core.shard.SimulatedPacks;
import assay.core.shard.TapeFollower;
import assay.core.shard.TapePoint;
import assay.core.shard.TapePosition;
import assay.core.shard.TapeRecord;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.domain.instrument.Symbol;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import assay.local.infra.EmbeddedRedis;
import assay.local.infra.Patience;
import assay.proof.codec.LineCodec;
import assay.proof.codec.PackFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The loop on Kafka, PostgreSQL and Redis: two instances share the shards, one dies, nothing is lost, doubled or
 * silent.
 */
class ShardsOnRealPortsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static RealInstance.Where where;
    private static TapeWriter tape;

    @BeforeAll
    static void start() {
        var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        where = new RealInstance.Where(
                EmbeddedKafka.start(folder.resolve("kafka"), 0),
                postgres,
                EmbeddedRedis.start(folder.resolve("redis"), 0));
        Flyway.configure()
                .dataSource(postgres.address("core"), postgres.user(), postgres.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        assertThat(KafkaTopics.create(where.kafka().bootstrap())).isTrue();
        tape = new TapeWriter(where.kafka().bootstrap());
    }

    @AfterAll
    static void stop() {
        tape.close();
        where.kafka().close();
        where.redis().close();
        where.postgres().close();
    }

    private static Asked open(int shard, UUID account, Pack pack) {
        return new Asked(
                shard,
                account,
                CommandRecord.id(account, "open"),
                Sha256.hex("open"),
                Stamp.Role.SYSTEM,
                stamp -> new Command.OpenAccount(stamp, UUID.randomUUID(), 0, null, PackFile.hash(pack), pack));
    }

    private static Asked buy(int shard, UUID account, String key, String quantity) {
        var id = CommandRecord.id(account, key);
        return new Asked(
                shard,
                account,
                id,
                Sha256.hex(quantity),
                Stamp.Role.TRADER,
                stamp -> new Command.PlaceOrder(
                        stamp,
                        id,
                        new Symbol("BTC-USD"),
                        Side.BUY,
                        OrderType.MARKET,
                        Quantity.of(quantity),
                        null,
                        false,
                        null));
    }

    private static <T> T answer(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void await(String what, BooleanSupplier condition) {
        assertThat(Patience.until(PATIENCE, condition)).as(what).isTrue();
    }

    @Test
    void whatWasAnsweredOutlivesTheInstanceThatAnswered() throws Exception {
        var accounts = new HashMap<UUID, Integer>();
        var acknowledged = new HashMap<UUID, List<Line>>();
        try (var first = new RealInstance(where);
                var second = new RealInstance(where)) {
            await(
                    "shards are shared",
                    () -> first.shards().size() + second.shards().size() == 64
                            && !first.shards().isEmpty()
                            && !second.shards().isEmpty());
            await("tape", () -> first.commands.seen().sequence() > 20);
            for (int shard = 0; shard < 64; shard += 7) {
                var account = UUID.randomUUID();
                accounts.put(account, shard);
                var pack = SimulatedPacks.ALL.get(shard / 7 % 2);
                var outcome = answer(first.commands.submit(open(shard, account, pack)));
                assertThat(outcome).isInstanceOf(CommandOutcome.Applied.class);
            }
            trade(first, accounts, acknowledged, "a");
            sameKeyTwice(second, accounts.entrySet().iterator().next());

            await(
                    "shards are shared still",
                    () -> first.shards().size() < 64 && !second.shards().isEmpty());
            second.kill();
            trade(first, accounts, acknowledged, "b");
            await("all shards are taken over", () -> first.shards().size() == 64);
            assertThat(first.troubles.ofAccounts()).isZero();

            silentTape(first, accounts.entrySet().iterator().next());
            await(
                    "published",
                    () -> PublishedLines.of(where.kafka().bootstrap()).values().stream()
                                    .mapToInt(List::size)
                                    .sum()
                            > 0);
            check(first, accounts.keySet(), acknowledged);
        }
    }

    private static void trade(
            RealInstance instance, Map<UUID, Integer> accounts, Map<UUID, List<Line>> acknowledged, String round)
            throws Exception {
        var waiting = new HashMap<UUID, CompletableFuture<CommandOutcome>>();
        for (int i = 0; i < 5; i++) {
            for (var account : accounts.entrySet()) {
                var asked = buy(account.getValue(), account.getKey(), round + i, "0.01");
                waiting.put(asked.command(), instance.commands.submit(asked));
            }
        }
        for (var each : waiting.entrySet()) {
            var outcome = answer(each.getValue());
            assertThat(outcome).isInstanceOf(CommandOutcome.Applied.class);
            if (outcome instanceof CommandOutcome.Applied applied) {
                acknowledged.put(each.getKey(), applied.lines());
            }
        }
    }

    private static void sameKeyTwice(RealInstance instance, Map.Entry<UUID, Integer> account) throws Exception {
        var asked = buy(account.getValue(), account.getKey(), "a1", "0.01");
        var again = answer(instance.commands.submit(asked));
        assertThat(again).isInstanceOf(CommandOutcome.Applied.class);
        var lines = instance.accounts.outcome(account.getKey(), asked.command());
        assertThat(again).isEqualTo(new CommandOutcome.Applied(lines, true));

        var other = buy(account.getValue(), account.getKey(), "a1", "0.02");
        assertThat(answer(instance.commands.submit(other))).isEqualTo(new CommandOutcome.Conflict());

        var nobody = buy(account.getValue(), UUID.randomUUID(), "x", "0.01");
        assertThat(answer(instance.commands.submit(nobody))).isEqualTo(new CommandOutcome.NoAccount());
    }

    private static void silentTape(RealInstance instance, Map.Entry<UUID, Integer> account) throws Exception {
        tape.silence(true);
        await("silence is noticed", () -> instance.commands.seen().silent());
        var refused = answer(instance.commands.submit(buy(account.getValue(), account.getKey(), "s", "0.01")));
        assertThat(refused).isEqualTo(new CommandOutcome.MarketSilent());

        var id = CommandRecord.id(account.getKey(), "all");
        var close = new Asked(
                account.getValue(), account.getKey(), id, Sha256.hex("all"), Stamp.Role.TRADER, Command.CloseAll::new);
        long lastHeard = tape.written().getLast().sequence();
        var waiting = instance.commands.submit(close);
        assertThat(waiting).failsWithin(300, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
        tape.silence(false);
        assertThat(answer(waiting))
                .isInstanceOfSatisfying(
                        CommandOutcome.Applied.class,
                        applied -> assertThat(behind(applied)).isGreaterThan(lastHeard));
        assertThat(instance.accounts
                        .view(account.getKey())
                        .orElseThrow()
                        .state()
                        .account()
                        .positions())
                .isEmpty();
    }

    private static void check(RealInstance instance, Set<UUID> accounts, Map<UUID, List<Line>> acknowledged)
            throws InterruptedException {
        var published = new ArrayList<Line>();
        await("everything is published", () -> {
            published.clear();
            PublishedLines.of(where.kafka().bootstrap()).values().forEach(published::addAll);
            return accounts.stream()
                    .flatMap(each -> instance.accounts.journal(each, 0, 10_000).stream())
                    .allMatch(published::contains);
        });
        var points = points();
        for (var account : accounts) {
            var read = read(instance, account);
            var lines = read.lines();
            var head = ChainHead.START;
            for (var line : lines) {
                assertThat(head.read(line)).isInstanceOf(Reading.Accepted.class);
                head = ChainHead.of(line);
            }
            var view = read.view();
            await("the tape is written so far", () -> tape.written().size() >= view.tape());
            var result = new Replay(new LineCodec(SimulatedPacks.packs()))
                    .from(account, lines, sequence -> points.get(sequence), view.tape());
            if (result.broken() != null && result.broken().contains("not at hand")) {
                continue;
            }
            assertThat(result.broken()).isNull();
            assertThat(result.derived()).isEmpty();
            assertThat(result.state()).isEqualTo(view.state());
        }
        acknowledged.forEach((command, lines) -> assertThat(instance.accounts.outcome(
                        JournalLine.of(lines.getFirst()).account(), command))
                .isEqualTo(lines));
    }

    private record Read(List<Line> lines, AccountView view) {}

    /** Lines and state of one moment: the market goes on, and may bring a line between the two. */
    private static Read read(RealInstance instance, UUID account) {
        var found = new AtomicReference<Read>();
        await("lines and state are of one moment", () -> {
            var lines = instance.accounts.journal(account, 0, 10_000);
            var view = instance.accounts.view(account).orElseThrow();
            found.set(new Read(lines, view));
            return view.head().equals(ChainHead.of(lines.getLast()));
        });
        return found.get();
    }

    private static long behind(CommandOutcome.Applied applied) {
        return JournalLine.of(applied.lines().getFirst()).said().tape();
    }

    private static Map<Long, TapePoint> points() {
        var follower = new TapeFollower(TapePosition.START);
        var points = new HashMap<Long, TapePoint>();
        long offset = 0;
        for (var line : tape.written()) {
            var point = follower.read(new TapeRecord(offset++, line.bytes()));
            if (point != null) {
                points.put(point.sequence(), point);
            }
        }
        return points;
    }
}
