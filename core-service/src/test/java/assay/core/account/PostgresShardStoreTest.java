package assay.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.announcement.TradingAnnouncement;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.core.shard.Batch;
import assay.core.shard.EquitySample;
import assay.core.shard.Replay;
import assay.core.shard.SavedAccount;
import assay.core.shard.ShardLine;
import assay.core.shard.ShardStand;
import assay.core.shard.StoreFailed;
import assay.core.shard.TapeFeed;
import assay.domain.account.AccountState;
import assay.local.infra.EmbeddedPostgres;
import assay.proof.codec.LineCodec;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresShardStoreTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00.123456Z");

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static HikariDataSource database;
    private static PostgresShardStore store;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        Flyway.configure()
                .dataSource(postgres.address("core"), postgres.user(), postgres.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var address = new PostgresPool.Address(postgres.address("core"), postgres.user(), postgres.password());
        database = new ShardFactory()
                .loops(new ShardSettings(true, 2, 256), address)
                .source();
        store = new PostgresShardStore(database, new LineCodec(_ -> null));
    }

    @AfterAll
    static void stop() {
        database.close();
        postgres.close();
    }

    private static Batch batch(ShardStand stand, UUID account, int lines) {
        var head = ChainHead.START;
        var made = new ArrayList<ShardLine>();
        long sequence = stand.shardSequence();
        for (int i = 0; i < lines; i++) {
            var said = new JournalLine.Said(
                    10,
                    AT,
                    JournalLine.Kind.INPUT,
                    "Thaw",
                    Fields.with("seen", "1").build());
            var line = JournalLine.after(head, account, said);
            head = ChainHead.of(line);
            var command = new UUID(account.getMostSignificantBits(), i);
            made.add(new ShardLine(stand.shard(), ++sequence, account, 10, command, command, line, null));
        }
        var saved = new SavedAccount(account, head, 10, true, null, AccountState.EMPTY, List.of(), null);
        var sample = new EquitySample(account, AT, new TradingAnnouncement.EquityMarked(10, "100", "99.5", List.of()));
        var then =
                new ShardStand(stand.shard(), stand.fence().next(), sequence, stand.published(), 7, 10, stand.folded());
        return new Batch(stand.fence(), then, made, List.of(saved), List.of(sample));
    }

    private static ShardStand stand(ShardStand stand) {
        return new ShardStand(stand.shard(), stand.fence().next(), stand.shardSequence(), 0, 7, 10, stand.folded());
    }

    @Test
    void aCommitWritesEverythingOfTheBatch() {
        var stand = store.claim(1);
        var account = UUID.randomUUID();

        var batch = batch(stand, account, 3);
        assertThat(store.commit(List.of(batch))).containsExactly(1);

        assertThat(store.fences(Set.of(1)).get(1)).isEqualTo(stand.fence().next());
        var lines = store.lines(1, stand.shardSequence(), 10);
        assertThat(lines).isEqualTo(batch.lines());
        var awake = store.awake(1);
        assertThat(awake).contains(batch.accounts().getFirst());
        assertThat(store.commands(Set.of(account)).get(account)).hasSize(3);
        var codec = new LineCodec(_ -> null);
        var accounts = new PostgresAccounts(new PostgresReads(database), store, new TapeFeed(256), new Replay(codec));
        assertThat(accounts.equity(account, AT, 10)).singleElement().satisfies(point -> {
            assertThat(point.at()).isEqualTo(AT);
            assertThat(point.fields().text())
                    .isEqualTo("{\"balance\":\"100\",\"equity\":\"99.5\",\"rules\":[],\"tape\":\"10\"}");
        });
        assertThat(accounts.journal(account, 1, 10))
                .extracting(each -> each.sequence())
                .containsExactly(2L, 3L);
    }

    @Test
    void aDeposedOwnerWritesNothing() {
        var deposed = store.claim(2);
        var owner = store.claim(2);
        var account = UUID.randomUUID();

        assertThat(store.commit(List.of(batch(deposed, account, 2)))).isEmpty();

        assertThat(store.lines(2, 0, 10)).isEmpty();
        assertThat(store.find(2, List.of(account))).isEmpty();
        assertThat(store.fences(Set.of(2)).get(2)).isEqualTo(owner.fence());
        assertThat(store.commit(List.of(batch(owner, account, 2)))).containsExactly(2);
    }

    @Test
    void aRoundOfShardsWritesThoseWhoseFenceHolds() {
        var held = store.claim(3);
        var lost = store.claim(4);
        store.claim(4);
        var mine = UUID.randomUUID();
        var gone = UUID.randomUUID();

        var written = store.commit(List.of(batch(held, mine, 1), batch(lost, gone, 1)));

        assertThat(written).containsExactly(3);
        assertThat(store.lines(3, 0, 10)).extracting(ShardLine::account).containsExactly(mine);
        assertThat(store.lines(4, 0, 10)).isEmpty();
    }

    @Test
    void theSameBatchIsNotWrittenTwice() {
        var stand = store.claim(5);
        var batch = batch(stand, UUID.randomUUID(), 2);

        assertThat(store.commit(List.of(batch))).containsExactly(5);
        assertThat(store.commit(List.of(batch))).isEmpty();

        assertThat(store.fences(Set.of(5)).get(5)).isEqualTo(batch.then().fence());
        assertThat(store.lines(5, 0, 10)).hasSize(2);
    }

    @Test
    void aLineThatExistsFailsTheWholeRound() {
        var first = store.claim(6);
        var account = UUID.randomUUID();
        store.commit(List.of(batch(first, account, 1)));
        var again =
                new ShardStand(6, Objects.requireNonNull(store.fences(Set.of(6)).get(6)), 0, 0, 0, 0, 0);

        assertThatThrownBy(() -> store.commit(List.of(batch(again, account, 1))))
                .isInstanceOf(StoreFailed.class);

        assertThat(store.fences(Set.of(6)).get(6)).isEqualTo(again.fence());
    }

    @Test
    void accountsAsleepAreFoundByTheirDeadline() {
        var stand = store.claim(7);
        var early = asleep(UUID.randomUUID(), AT.plusSeconds(1));
        var late = asleep(UUID.randomUUID(), AT.plusSeconds(60));
        var then = stand(stand);
        store.commit(List.of(new Batch(stand.fence(), then, List.of(), List.of(early, late), List.of())));

        assertThat(store.awake(7)).isEmpty();
        assertThat(store.firstWake(7, Instant.EPOCH)).isEqualTo(AT.plusSeconds(1));
        assertThat(store.firstWake(7, AT.plusSeconds(1))).isEqualTo(AT.plusSeconds(60));
        assertThat(store.due(7, AT)).isEmpty();
        assertThat(store.due(7, AT.plusSeconds(1))).containsExactly(early);
    }

    private static SavedAccount asleep(UUID account, Instant wakeAt) {
        return new SavedAccount(account, ChainHead.START, 3, false, wakeAt, AccountState.EMPTY, List.of(), null);
    }

    @Test
    void linesBeyondTheRowOfAnAccountAwakeComeAsItsTail() {
        var stand = store.claim(8);
        var account = UUID.randomUUID();
        var batch = batch(stand, account, 3);
        var behind = new SavedAccount(
                account,
                ChainHead.of(batch.lines().getFirst().line()),
                10,
                true,
                null,
                AccountState.EMPTY,
                List.of(),
                null);
        store.commit(List.of(new Batch(batch.fence(), batch.then(), batch.lines(), List.of(behind), List.of())));

        assertThat(store.awake(8))
                .singleElement()
                .satisfies(saved -> assertThat(saved.tail())
                        .containsExactly(
                                batch.lines().get(1).line(),
                                batch.lines().get(2).line()));
    }

    @Test
    void theLastLineOfSomeTypesIsFound() {
        var stand = store.claim(9);
        var account = UUID.randomUUID();
        store.commit(List.of(batch(stand, account, 3)));

        assertThat(store.lastOf(account, Set.of("Thaw", "Freeze"), 3)).isEqualTo(2);
        assertThat(store.lastOf(account, Set.of("Freeze"), 3)).isZero();
    }

    @Test
    void everyConnectionReadsCommitted() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW transaction_isolation")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("read committed");
        }
    }
}
