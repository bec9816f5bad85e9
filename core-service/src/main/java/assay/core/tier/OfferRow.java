package assay.core.tier;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * A tier in its newest version.
 *
 * @param capital of the pack's first phase, in units of 10⁻⁸
 * @param price in units of 10⁻⁸
 */
@Introspected
record OfferRow(
        UUID id,
        String name,
        long version,
        long capital,
        long price,
        String currency,
        String packName,
        String packVersion,
        String pack) {}
