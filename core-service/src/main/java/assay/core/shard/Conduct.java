package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.domain.account.AccountState;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The few decisions that everything else rests on, one line each. There is one right answer to all of them; they stand
 * apart so that a simulation can give a wrong one at a time and must notice.
 */
class Conduct {

    /** What is done with a batch, in this order. */
    enum Act {
        COMMIT,
        ADOPT,
        ANSWER,
        PUBLISH
    }

    List<Act> order() {
        return List.of(Act.values());
    }

    /** Whether a tape line is believed. */
    Reading reading(ChainHead head, Line line) {
        return head.read(line);
    }

    /** Whether a command has a line already. */
    boolean applied(Set<UUID> withLine, UUID command) {
        return withLine.contains(command);
    }

    /** The offset to go on from after a takeover. */
    long resumeAt(PendingCommands pending) {
        return pending.lowest();
    }

    /** The state that a row keeps; state and watch are of the same moment. */
    AccountState saved(AccountState now, AccountState before) {
        return now;
    }

    /** What an exception from a commit means: that nobody knows. */
    boolean outcomeIsUnknown() {
        return true;
    }

    /** Whether an owner looks at its row although it has nothing to write. */
    boolean asksWhoOwns() {
        return true;
    }

    /** Lines as they are published. */
    List<ShardLine> published(List<ShardLine> lines) {
        return lines;
    }
}
