package assay.core.account;

import java.util.concurrent.CompletableFuture;

/**
 * Puts commands before the one writer of an account. The outcome arrives after its commit; how long to wait for it is
 * the caller's choice (two seconds, then 202), and whoever gave up finds it later by {@link Accounts#about}.
 */
public interface AccountCommands {

    /**
     * Submits a command once. The same id submitted again brings the outcome of the first, or
     * {@link CommandOutcome.Conflict} when the request was another one.
     *
     * @return completes with the outcome, exceptionally when the command may or may not have been submitted
     */
    CompletableFuture<CommandOutcome> submit(Asked asked);

    /** The tape entry that this instance has read last and commands are stamped with. */
    Seen seen();
}
