package assay.report.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one line of a journal means to a history. */
sealed interface Told {

    /** The account's beginning. */
    record Opened(UUID assessment, int phase, @Nullable UUID predecessor, String pack, BigDecimal capital, Instant at)
            implements Told {}

    /**
     * Something was bought or sold.
     *
     * @param cause `order`, or the reason for which the account closed the position itself
     * @param side buy or sell
     * @param quantity above zero
     * @param realised profit of what it closed, before fees
     * @param position signed quantity afterwards
     */
    record Filled(
            String cause,
            String symbol,
            String side,
            String liquidity,
            BigDecimal quantity,
            BigDecimal notional,
            BigDecimal fee,
            BigDecimal realised,
            BigDecimal position,
            BigDecimal balance)
            implements Told {}

    /**
     * A day ended.
     *
     * @param at the instant of the roll
     * @param financing paid, above zero
     */
    record Rolled(Instant at, BigDecimal financing, BigDecimal balance, BigDecimal equity) implements Told {}

    /** Something was judged, warned of, denied, paused. */
    record Judged(@Nullable String rule) implements Told {}

    /**
     * The account's end.
     *
     * @param outcome passed, failed, expired, given-up
     * @param last whether nothing follows in its assessment
     */
    record Ended(String outcome, @Nullable String rule, boolean last) implements Told {}

    /** Nothing that a history keeps. */
    record Nothing() implements Told {}
}
