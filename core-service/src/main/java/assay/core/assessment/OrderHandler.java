package assay.core.assessment;

import assay.contracts.command.CommandRecord;
import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.core.account.AccountCommands;
import assay.core.account.Accounts;
import assay.core.account.Asked;
import assay.core.account.CommandOutcome;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts commands before an account and says what came of them. */
@Singleton
class OrderHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OrderHandler.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final AccountCommands commands;
    private final Accounts accounts;
    private final AssessmentSettings settings;
    private final RedisPendingOrders pending;

    OrderHandler(AccountCommands commands, Accounts accounts, AssessmentSettings settings, RedisPendingOrders pending) {
        this.commands = commands;
        this.accounts = accounts;
        this.settings = settings;
        this.pending = pending;
    }

    /**
     * A command somebody wants.
     *
     * @param id of the command, the same for the same idempotency key
     * @param body what was asked, canonical
     */
    record Wanted(AssessmentRow row, UUID id, Stamp.Role role, Fields body, Function<Stamp, Command> command) {
        Asked asked() {
            return new Asked(row.shard(), row.account(), id, CommandRecord.requestHash(body), role, command);
        }
    }

    /** Lines of the outcome, and whether it was there already. */
    record Outcome(List<Line> lines, boolean replayed) {}

    /** Submits and waits; empty when the outcome is not known in time and has to be asked for later. */
    Optional<Outcome> submit(Wanted wanted) {
        var submitted = commands.submit(wanted.asked());
        try {
            return Optional.of(outcome(submitted.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException _) {
            pending.add(wanted.id());
            return Optional.empty();
        } catch (ExecutionException failure) {
            LOG.warn("command {} may or may not have been submitted", wanted.id(), failure.getCause());
            throw Problem.unavailable(
                    "outcome-unknown", "Send the same request with the same key again to learn what came of it.", SOON);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("busy", "The service is going down.", SOON);
        }
    }

    private static Outcome outcome(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Applied(var lines, var replayed) -> new Outcome(lines, replayed);
            case CommandOutcome.Conflict _ ->
                throw Problem.unprocessable("idempotency-key-reused", "This key was used before for another request.");
            case CommandOutcome.NoAccount _ -> throw opening();
            case CommandOutcome.NotOpened(var code) ->
                throw Problem.conflict("not-opened", "The account could not be opened: " + code);
            case CommandOutcome.MarketSilent _ ->
                throw Problem.unavailable("market-silent", "No market data came for a second; nothing was sent.", SOON);
            case CommandOutcome.Failed _ ->
                throw Problem.of(500, "command-failed", "Our failure", "The command failed here and had no effect.");
        };
    }

    static Problem opening() {
        return Problem.unavailable("account-opening", "The account opens with the next market data.", SOON);
    }

    /** Every line about an order. */
    List<Line> about(AssessmentRow row, UUID order) {
        return accounts.about(row.account(), order);
    }

    /** Whether an order was sent and its outcome is not known yet. */
    boolean isPending(UUID order) {
        return pending.contains(order);
    }
}
