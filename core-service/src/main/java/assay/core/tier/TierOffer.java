package assay.core.tier;

import assay.domain.number.Money;
import java.util.UUID;

/**
 * What a tier is sold as now.
 *
 * @param version from 1
 * @param capital of the first phase
 * @param currency of the price
 * @param packHash what a purchase pins for ever
 */
public record TierOffer(
        UUID id,
        String name,
        long version,
        Money capital,
        Money price,
        String currency,
        String packName,
        String packVersion,
        String packHash) {
    static TierOffer of(OfferRow row) {
        return new TierOffer(
                row.id(),
                row.name(),
                row.version(),
                new Money(row.capital()),
                new Money(row.price()),
                row.currency(),
                row.packName(),
                row.packVersion(),
                row.pack());
    }
}
