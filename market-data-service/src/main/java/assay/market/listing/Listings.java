package assay.market.listing;

import assay.domain.instrument.FeeDocument;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Venue;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.market.feed.coinbase.CoinbaseSession;
import assay.market.feed.kraken.KrakenSession;
import assay.market.listing.Listing.Listed;
import assay.market.listing.Listing.MarkRules;
import assay.market.listing.Listing.Source;
import java.util.List;

/**
 * What the platform lists: three coins against the dollar at two venues. A further venue is one more source here, one
 * more schedule of fees, and its session.
 */
public final class Listings {
    /** Where trading days may begin. */
    private static final List<String> ZONES = List.of(
            "America/Chicago",
            "America/Los_Angeles",
            "America/New_York",
            "America/Sao_Paulo",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Europe/Berlin",
            "Europe/London",
            "Europe/Prague",
            "UTC");

    private Listings() {}

    public static Listing spot() {
        return new Listing(
                List.of(
                        dollars("BTC", Price.of("0.01"), Price.of("0.1")),
                        dollars("ETH", Price.of("0.01"), Price.of("0.01")),
                        dollars("SOL", Price.of("0.01"), Price.of("0.01"))),
                fees(),
                rules(),
                ZONES);
    }

    /** Weights by liquidity; half is left to the venue that is not read yet, so that its coming moves no proportion. */
    private static Listed dollars(String coin, Price coinbaseTick, Price krakenTick) {
        var lot = Quantity.of("0.00000001");
        return new Listed(
                coin + "-USD",
                "USD",
                List.of(
                        new Source(CoinbaseSession.VENUE, coin + "-USD", Ratio.of("0.3"), coinbaseTick, lot),
                        new Source(KrakenSession.VENUE, coin + "/USD", Ratio.of("0.2"), krakenTick, lot)));
    }

    /** Each venue's lowest tier; Kraken rounds a dollar fee to five places. */
    private static FeeDocument fees() {
        return new FeeDocument(List.of(
                new FeeSchedule(
                        new Venue(CoinbaseSession.VENUE), Ratio.of("0.006"), Ratio.of("0.008"), Money.of("0.00000001")),
                new FeeSchedule(
                        new Venue(KrakenSession.VENUE), Ratio.of("0.0025"), Ratio.of("0.004"), Money.of("0.00001"))));
    }

    private static MarkRules rules() {
        return new MarkRules(2_000, Ratio.of("0.005"), Ratio.of("0.005"), Ratio.of("0.0025"), 2, 3_000);
    }
}
