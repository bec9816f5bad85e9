package assay.report.analytics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A round trip: from the fill that opened a position to the one that brought it back to nothing or turned it around.
 *
 * @param number from 1, in the order of closing
 * @param isLong whether it was bought first
 * @param quantity bought when long, sold when short, in all
 * @param entry average price of what opened it
 * @param exit average price of what closed it
 * @param gross profit at average cost, before fees, as the journal realised it
 * @param fees of its fills; a fill that turns a position around is shared by quantity
 * @param openedBy journal sequence of its first fill
 * @param closedBy journal sequence of its last fill
 * @param hash of the line that closed it
 */
public record Trade(
        int number,
        String symbol,
        boolean isLong,
        BigDecimal quantity,
        BigDecimal entry,
        BigDecimal exit,
        BigDecimal gross,
        BigDecimal fees,
        Instant opened,
        Instant closed,
        long openedBy,
        long closedBy,
        String hash) {

    /** Profit after fees; financing is the account's, not a trade's. */
    public BigDecimal net() {
        return gross.subtract(fees);
    }

    public Duration held() {
        return Duration.between(opened, closed);
    }

    public String side() {
        return isLong ? "long" : "short";
    }
}
