package assay.core.account;

import assay.contracts.line.Line;
import java.util.List;

/** What came of a command. */
public sealed interface CommandOutcome {

    /**
     * It stands in the journal; a denial does too.
     *
     * @param lines the input and the events that followed from it, in order
     * @param replayed whether it was submitted before and this is the first one's outcome
     */
    record Applied(List<Line> lines, boolean replayed) implements CommandOutcome {
        public Applied {
            lines = List.copyOf(lines);
        }
    }

    /** A command with this id was submitted before with another body. */
    record Conflict() implements CommandOutcome {}

    /** The shard has no such account. */
    record NoAccount() implements CommandOutcome {}

    /** An account could not be opened; nothing was written. `code` is the denial's name. */
    record NotOpened(String code) implements CommandOutcome {}

    /** It adds risk and this instance has read no tape for a second: nothing was submitted. */
    record MarketSilent() implements CommandOutcome {}

    /** It failed in a way nobody foresaw; it has no line and never will. The account may be halted. */
    record Failed() implements CommandOutcome {}
}
