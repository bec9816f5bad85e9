package assay.domain.instrument;

import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;

/**
 * The terms of one instrument as the tape states them.
 *
 * @param type its class; wire name {@code class}
 * @param tick the grid of limit and stop prices, above zero
 * @param lot the grid of order quantities, above zero
 * @param multiplier units of the underlying in one unit of quantity; 1 for crypto, and nothing else is offered yet
 * @param quoteCurrency such as {@code USD}
 * @param feeDocument hash of the {@link FeeDocument} that holds every venue's fees for it
 */
public record Instrument(
        Symbol symbol,
        InstrumentClass type,
        Price tick,
        Quantity lot,
        Ratio multiplier,
        String quoteCurrency,
        String feeDocument) {}
