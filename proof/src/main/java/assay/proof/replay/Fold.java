package assay.proof.replay;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Line;
import assay.domain.account.Account;
import assay.proof.codec.LineCodec;

/** An account folded from its stored lines; what the watch remembered is not in them and comes from the tape. */
public final class Fold {

    private Fold() {}

    /** The account after these lines, its whole chain in order. */
    public static Account of(Iterable<Line> lines, LineCodec codec) {
        return more(Account.UNOPENED, lines, codec);
    }

    /** The account after some more of its lines. */
    public static Account more(Account account, Iterable<Line> lines, LineCodec codec) {
        var folded = account;
        for (var line : lines) {
            var record = JournalLine.of(line);
            if (record.said().kind() == JournalLine.Kind.EVENT) {
                folded = folded.apply(codec.event(record));
            }
        }
        return folded;
    }
}
