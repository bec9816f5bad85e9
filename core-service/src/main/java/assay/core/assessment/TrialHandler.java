package assay.core.assessment;

import assay.contracts.Topics;
import assay.contracts.command.CommandRecord;
import assay.contracts.line.Fields;
import assay.core.account.AccountCommands;
import assay.core.account.Accounts;
import assay.core.assessment.AssessmentStore.Assessment;
import assay.core.identity.IdentityHandler;
import assay.core.tier.PackStore;
import assay.core.tier.TierHandler;
import assay.core.tier.TierOffer;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.kit.outbox.OutboxMessage;
import assay.kit.outbox.OutboxStore;
import assay.kit.problem.Problem;
import assay.kit.sql.JdbcTransactions;
import assay.kit.telemetry.TraceHeaders;
import assay.proof.codec.LineCodec;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Begins assessments: the row, its account and the command that opens it in one transaction. */
@Singleton
class TrialHandler {
    /** Freezes of the platform itself, for what became of a payment. */
    static final Set<String> PAYMENT_HOLDS = Set.of("disputed", "refunded");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
    private static final Duration OPENING = Duration.ofSeconds(10);

    private final JdbcTransactions transactions;
    private final AssessmentStore store;
    private final OutboxStore outbox;
    private final Offers offers;
    private final Shards shards;
    private final AssessmentSettings settings;

    TrialHandler(Rooms rooms, Offers offers, Shards shards, AssessmentSettings settings) {
        this.transactions = rooms.transactions();
        this.store = rooms.store();
        this.outbox = rooms.outbox();
        this.offers = offers;
        this.shards = shards;
        this.settings = settings;
    }

    /** Where it is written. */
    @Singleton
    record Rooms(JdbcTransactions transactions, AssessmentStore store, OutboxStore outbox) {}

    /** Who may have what. */
    @Singleton
    record Offers(IdentityHandler people, TierHandler tiers, PackStore packs) {}

    /** Where the account is opened. */
    @Singleton
    record Shards(AccountCommands commands, Accounts accounts, LineCodec codec) {}

    /** A free trial of a tier as it is sold now. Waits a moment for the account to be open. */
    UUID begin(UUID owner, UUID tier) {
        var offer = offers.tiers().offer(tier).orElseThrow(() -> Problem.notFound("This tier"));
        var shard = offers.people().shardOf(owner);
        var account = UUID.randomUUID();
        var id = transactions.serializable(connection -> {
            if (store.had(owner, Instant.now().minus(DAY)) >= settings.trialsPerDay()) {
                throw Problem.tooMany("too-many-trials", "No more trials today.", DAY);
            }
            var assessment = store.save(assessment(owner, shard, offer));
            open(connection, new Opening(assessment.id(), 0, account, null, assessment.pack(), shard));
            return assessment.id();
        });
        outbox.committed();
        awaitGenesis(account);
        return id;
    }

    private static Assessment assessment(UUID owner, int shard, TierOffer offer) {
        return new Assessment(
                UUID.randomUUID(),
                owner,
                shard,
                offer.id(),
                offer.name(),
                offer.version(),
                offer.packHash(),
                "trial",
                now());
    }

    /** Which account opens for which phase. */
    record Opening(
            UUID assessment,
            int phase,
            UUID account,
            @Nullable UUID predecessor,
            String pack,
            int shard) {}

    /**
     * Writes the account of a phase and its opening command; false when the phase is open already. The account of an
     * assessment that is held begins frozen.
     */
    boolean open(Connection connection, Opening opening) throws SQLException {
        if (store.open(opening.assessment(), opening.phase(), opening.account(), now()) == 0) {
            return false;
        }
        send(connection, opening.shard(), record(opening));
        var held = store.held(opening.assessment());
        if (held.isPresent()) {
            freeze(connection, opening.shard(), opening.account(), new Hold(held.get(), "opened"));
        }
        return true;
    }

    /** Why an account is frozen, and on which occasion. */
    private record Hold(String code, String occasion) {}

    void freeze(Connection connection, AssessmentRow row, String code, String occasion) throws SQLException {
        freeze(connection, row.shard(), row.account(), new Hold(code, occasion));
    }

    private void freeze(Connection connection, int shard, UUID account, Hold hold) throws SQLException {
        var body = Fields.with("code", hold.code()).with("command", "Freeze").build();
        var command = new Command.Freeze(stamp(account, hold.occasion()), hold.code());
        send(connection, shard, shards.codec().record(account, command, CommandRecord.requestHash(body)));
    }

    void thaw(Connection connection, AssessmentRow row, String occasion) throws SQLException {
        var body = Fields.with("command", "Thaw").build();
        var command = new Command.Thaw(stamp(row.account(), occasion));
        send(connection, row.shard(), shards.codec().record(row.account(), command, CommandRecord.requestHash(body)));
    }

    private void send(Connection connection, int shard, CommandRecord command) throws SQLException {
        var payload = new String(command.bytes(), StandardCharsets.UTF_8);
        var key = command.account().toString();
        outbox.append(
                connection, new OutboxMessage(Topics.ACCOUNT_COMMANDS, shard, key, payload, TraceHeaders.current()));
    }

    private CommandRecord record(Opening opening) {
        var pack = offers.packs().known(opening.pack());
        var command = new Command.OpenAccount(
                stamp(opening.account(), "open"),
                opening.assessment(),
                opening.phase(),
                opening.predecessor(),
                opening.pack(),
                pack);
        var request = Fields.with("assessment", opening.assessment().toString())
                .with("command", "OpenAccount")
                .with("pack", opening.pack())
                .with("phase", Integer.toString(opening.phase()))
                .build();
        return shards.codec().record(opening.account(), command, CommandRecord.requestHash(request));
    }

    private Stamp stamp(UUID account, String occasion) {
        var seen = shards.commands().seen();
        return new Stamp(
                CommandRecord.id(account, occasion), seen.sequence(), seen.at(), Duration.ZERO, Stamp.Role.SYSTEM);
    }

    /** The account opens behind the next entry of the tape; a silent tape keeps nobody waiting for ever. */
    private void awaitGenesis(UUID account) {
        var deadline = System.nanoTime() + OPENING.toNanos();
        while (shards.accounts().journal(account, 0, 1).isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
