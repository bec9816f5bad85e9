package assay.report.history;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something was bought or sold.
 *
 * @param sequence of the journal line that says so
 * @param hash of that line
 * @param cause `order`, or the reason for which the account closed the position itself
 * @param side buy or sell
 * @param liquidity maker or taker
 * @param quantity above zero
 * @param fee paid, zero or above
 * @param realised profit of what it closed, at average cost, before fees
 * @param position signed quantity afterwards
 * @param balance afterwards
 */
public record Fill(
        long sequence,
        Instant at,
        String hash,
        String cause,
        String symbol,
        String side,
        String liquidity,
        BigDecimal quantity,
        BigDecimal notional,
        BigDecimal fee,
        BigDecimal realised,
        BigDecimal position,
        BigDecimal balance) {

    /** Whether it bought. */
    public boolean isBuy() {
        return side.equals("buy");
    }

    /** Signed: what it added to the position. */
    public BigDecimal change() {
        return isBuy() ? quantity : quantity.negate();
    }
}
