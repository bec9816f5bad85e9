package assay.core.assessment;

import assay.contracts.line.Line;
import assay.core.account.AccountView;
import assay.core.account.Accounts;
import assay.core.tier.PackStore;
import assay.kit.problem.Problem;
import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds an assessment for its owner and answers questions about its account. */
@Singleton
class AssessmentHandler {
    static final Set<String> TRADES = Set.of("OrderFilled", "PositionClosed");
    static final Set<String> ORDERS = Set.of("OrderPlaced", "OrderDenied");
    static final Set<String> VIOLATIONS = Set.of("RuleViolated");

    private final JdbcTransactions transactions;
    private final AssessmentStore store;
    private final Accounts accounts;
    private final PackStore packs;

    AssessmentHandler(JdbcTransactions transactions, AssessmentStore store, Accounts accounts, PackStore packs) {
        this.transactions = transactions;
        this.store = store;
        this.accounts = accounts;
        this.packs = packs;
    }

    /** The owner's assessment with the account asked for, or its newest one; anybody else's does not exist. */
    AssessmentRow find(UUID id, UUID owner, @Nullable UUID account) {
        return transactions
                .single(() -> account == null ? store.ofOwner(id, owner) : store.ofOwner(id, owner, account))
                .orElseThrow(() -> Problem.notFound("This assessment"));
    }

    /** Whoever's assessment; only for the firm's people. */
    AssessmentRow findAnybodys(UUID id) {
        return transactions
                .readCommitted(_ -> store.ofAnybody(id))
                .orElseThrow(() -> Problem.notFound("This assessment"));
    }

    List<AssessmentRow> page(UUID owner, Instant before, UUID id, int max) {
        return transactions.readCommitted(_ -> store.page(owner, before, id, max));
    }

    HttpAnswers.Assessment answer(AssessmentRow row) {
        return accounts.view(row.account())
                .map(view -> AccountShapes.assessment(row, view))
                .orElseGet(() -> AccountShapes.unopened(row, packs.known(row.pack())));
    }

    /** The account now; 503 while it is being opened. */
    AccountView view(AssessmentRow row) {
        return accounts.view(row.account()).orElseThrow(OrderHandler::opening);
    }

    /** Lines of these types above a sequence, at most {@code max}. */
    List<Line> lines(AssessmentRow row, Set<String> types, long since, int max) {
        return accounts.journal(row.account(), types, since, max);
    }

    Accounts accounts() {
        return accounts;
    }
}
