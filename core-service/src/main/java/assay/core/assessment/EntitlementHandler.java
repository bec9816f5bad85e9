package assay.core.assessment;

import assay.contracts.line.Json;
import assay.core.assessment.AssessmentStore.Assessment;
import assay.core.assessment.TrialHandler.Opening;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/** What a payment brings about, always within the transaction that writes the payment down. */
@Singleton
public class EntitlementHandler {
    private static final int FREEZES = 1_000;

    private final AssessmentStore store;
    private final TrialHandler trials;
    private final TrialHandler.Shards shards;

    EntitlementHandler(AssessmentStore store, TrialHandler trials, TrialHandler.Shards shards) {
        this.store = store;
        this.trials = trials;
        this.shards = shards;
    }

    /**
     * An assessment that was paid for, under the tier's version and pack of the day of the purchase.
     *
     * @param shard of the owner
     */
    public record Bought(
            UUID assessment, UUID owner, int shard, UUID tier, String tierName, long tierVersion, String pack) {}

    /** Opens it. */
    public void open(Connection connection, Bought bought) throws SQLException {
        var _ = store.save(new Assessment(
                bought.assessment(),
                bought.owner(),
                bought.shard(),
                bought.tier(),
                bought.tierName(),
                bought.tierVersion(),
                bought.pack(),
                "purchase",
                Instant.now().truncatedTo(ChronoUnit.MICROS)));
        var account = UUID.randomUUID();
        trials.open(connection, new Opening(bought.assessment(), 0, account, null, bought.pack(), bought.shard()));
    }

    /**
     * Freezes its accounts, and every later one as it opens.
     *
     * @param occasion names why and when, so that the same is not done twice
     */
    public void hold(Connection connection, UUID assessment, String code, String occasion) throws SQLException {
        store.hold(assessment, code);
        for (var row : store.accounts(assessment)) {
            trials.freeze(connection, row, code, occasion);
        }
    }

    /** Thaws those accounts that were frozen for a payment; a freeze of the firm's people stays. */
    public void release(Connection connection, UUID assessment, String occasion) throws SQLException {
        store.hold(assessment, null);
        for (var row : store.accounts(assessment)) {
            if (isOurs(row.account())) {
                trials.thaw(connection, row, occasion);
            }
        }
    }

    /** Whether the last freeze was for a payment; one that is not in the journal yet is ours as well. */
    private boolean isOurs(UUID account) {
        var freezes = shards.accounts().journal(account, Set.of("AccountFrozen"), 0, FREEZES);
        return freezes.isEmpty()
                || (freezes.getLast().body().get("code") instanceof Json.Text(var code)
                        && TrialHandler.PAYMENT_HOLDS.contains(code));
    }
}
