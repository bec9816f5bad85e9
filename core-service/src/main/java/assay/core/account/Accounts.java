package assay.core.account;

import assay.contracts.line.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What accounts come to, on any instance: committed lines, and the committed state brought up to the newest tape entry.
 */
public interface Accounts {

    /** The account at the newest entry this instance has read. */
    Optional<AccountView> view(UUID account);

    /** The account's lines above a sequence, in order, at most `max`. */
    List<Line> journal(UUID account, long since, int max);

    /** The same, only lines of these types. */
    List<Line> journal(UUID account, Set<String> types, long since, int max);

    /** Every line about an order, or of a command, in order: its input first. */
    List<Line> about(UUID account, UUID subject);

    /** What came of a command: its input line and the events that followed from it; empty when it has no line (yet). */
    List<Line> outcome(UUID account, UUID command);

    /** Signed receipts above a sequence, in order, at most `max`. */
    List<Receipt> receipts(UUID account, long since, int max);

    /** Sampled equity from an instant on, in order, at most `max`. */
    List<EquityPoint> equity(UUID account, Instant from, int max);

    /**
     * What an order would do on the view's state; nothing is written. Empty when there is no such account.
     *
     * @param asked a placed order; its stamp is made here
     */
    Optional<PreviewView> preview(Asked asked);
}
