package assay.domain.mark;

import assay.domain.instrument.Venue;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One venue's best bid and ask as they entered a mark, and what the formula made of them.
 *
 * @param bid absent when that side was empty; in the instrument's quote currency
 * @param ageMillis milliseconds since the book was last confirmed, never below zero
 * @param update the venue's own id or checksum
 * @param weight its renormalised share among the voters, rounded half-even; zero when it does not vote
 * @param excluded why it does not vote, absent when it does
 * @param since only on an OUTLIER that is back within half of the deviation allowed: since when without a break
 */
public record Quote(
        Venue venue,
        @Nullable Price bid,
        @Nullable Price ask,
        @Nullable Quantity bidSize,
        @Nullable Quantity askSize,
        long ageMillis,
        String update,
        Ratio weight,
        @Nullable Exclusion excluded,
        @Nullable Instant since) {}
