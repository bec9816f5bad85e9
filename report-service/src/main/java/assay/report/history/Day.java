package assay.report.history;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How an account stood when its day ended.
 *
 * @param at the instant of the roll
 * @param financing paid for that day
 */
public record Day(
        long sequence, Instant at, String hash, BigDecimal financing, BigDecimal balance, BigDecimal equity) {}
