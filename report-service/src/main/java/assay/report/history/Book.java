package assay.report.history;

import assay.contracts.line.ChainHead;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its lines were read so far: where its chain stands and what its money sums to.
 *
 * @param opening absent between the genesis and the opening
 * @param endedSequence of the line that said so, 0 before it
 */
record Book(
        UUID account,
        ChainHead head,
        Instant at,
        Told.@Nullable Opened opening,
        BigDecimal balance,
        Told.@Nullable Ended ended,
        @Nullable Instant endedAt,
        long endedSequence) {

    static Book empty(UUID account) {
        return new Book(account, ChainHead.START, Instant.EPOCH, null, BigDecimal.ZERO, null, null, 0);
    }

    /**
     * The book after one more line, whose money must be what the sums say.
     *
     * @throws Unbelievable when it is not
     */
    Book with(ChainHead next, Instant instant, Told told) {
        return switch (told) {
            case Told.Opened opened ->
                new Book(account, next, instant, opened, opened.capital(), ended, endedAt, endedSequence);
            case Told.Filled filled ->
                moved(next, instant, balance.add(filled.realised()).subtract(filled.fee()), filled.balance());
            case Told.Rolled rolled -> moved(next, instant, balance.subtract(rolled.financing()), rolled.balance());
            case Told.Ended end -> new Book(account, next, instant, opening, balance, end, instant, next.sequence());
            case Told.Judged _, Told.Nothing _ ->
                new Book(account, next, instant, opening, balance, ended, endedAt, endedSequence);
        };
    }

    private Book moved(ChainHead next, Instant instant, BigDecimal reckoned, BigDecimal said) {
        if (opening == null || reckoned.compareTo(said) != 0) {
            throw new Unbelievable(
                    "line " + next.sequence() + " of " + account + " says " + said + ", the sums say " + reckoned);
        }
        return new Book(account, next, instant, opening, said, ended, endedAt, endedSequence);
    }
}
