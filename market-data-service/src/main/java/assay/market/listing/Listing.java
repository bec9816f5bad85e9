package assay.market.listing;

import assay.domain.instrument.FeeDocument;
import assay.domain.mark.MarkParameters;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import java.util.List;

/**
 * What this platform lists, and what the documents of its tape say.
 *
 * @param zones time zones that a pack may name
 */
public record Listing(List<Listed> instruments, FeeDocument fees, MarkRules rules, List<String> zones) {
    public Listing {
        instruments = List.copyOf(instruments);
        zones = List.copyOf(zones);
    }

    /** An instrument and the venues that vote on it. */
    public record Listed(String symbol, String quoteCurrency, List<Source> sources) {
        public Listed {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A venue of an instrument.
     *
     * @param product the venue's own name
     * @param weight its share of the mark before renormalising
     * @param tick its price grid until the venue says otherwise
     * @param lot its quantity grid until the venue says otherwise
     */
    public record Source(String venue, String product, Ratio weight, Price tick, Quantity lot) {}

    /** The numbers of the mark formula that are the same for every instrument. */
    public record MarkRules(
            long ageMaxMillis,
            Ratio spreadMax,
            Ratio deviationMax,
            Ratio clamp,
            int votersMin,
            long returnAfterMillis) {
        public MarkParameters with(List<MarkParameters.Source> sources) {
            return new MarkParameters(
                    ageMaxMillis, spreadMax, deviationMax, clamp, votersMin, returnAfterMillis, sources);
        }
    }
}
