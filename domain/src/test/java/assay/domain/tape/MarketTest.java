package assay.domain.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.domain.book.BookSlice;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static final Symbol BTC = new Symbol("BTC-USD");
    private static final Symbol ETH = new Symbol("ETH-USD");
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void theNewestEntryOfEachKindIsInForce() {
        var market = Market.empty()
                .with(entry(1, mark(BTC)))
                .with(entry(2, mark(ETH)))
                .with(entry(3, mark(BTC)))
                .with(entry(4, book(BTC, Venue.KRAKEN)))
                .with(entry(5, book(BTC, Venue.COINBASE)))
                .with(entry(6, book(BTC, Venue.KRAKEN)))
                .with(entry(7, new TapeBody.Status(null, null, TradingStatus.OPEN)))
                .with(entry(8, new TapeBody.Status(BTC, null, TradingStatus.HALTED)))
                .with(entry(9, new TapeBody.Clock()));
        assertThat(market.mark(BTC)).extracting("sequence").isEqualTo(3L);
        assertThat(market.mark(ETH)).extracting("sequence").isEqualTo(2L);
        assertThat(market.book(BTC, Venue.KRAKEN)).extracting("sequence").isEqualTo(6L);
        assertThat(market.book(BTC, Venue.COINBASE)).extracting("sequence").isEqualTo(5L);
        assertThat(market.book(ETH, Venue.COINBASE)).isNull();
        assertThat(market.status(null, null)).extracting("sequence").isEqualTo(7L);
        assertThat(market.status(BTC, null)).extracting("sequence").isEqualTo(8L);
        assertThat(market.status(BTC, Venue.KRAKEN)).isNull();
        assertThat(market.current().sequence()).isEqualTo(9);
    }

    @Test
    void theMarkBeforeIsTheOneInForceJustBeforeTheCurrentEntry() {
        var market = Market.empty().with(entry(1, mark(BTC))).with(entry(2, mark(BTC)));
        assertThat(market.markBefore(BTC)).extracting("sequence").isEqualTo(1L);
        assertThat(market.with(entry(3, new TapeBody.Clock())).markBefore(BTC))
                .extracting("sequence")
                .isEqualTo(2L);
        assertThat(market.with(entry(3, mark(ETH))).markBefore(ETH)).isNull();
    }

    @Test
    void anEarlierMarketIsNotChangedByALaterEntry() {
        var before = Market.empty().with(entry(1, mark(BTC)));
        var after = before.with(entry(2, mark(BTC))).with(entry(3, mark(ETH)));
        assertThat(before.mark(BTC)).extracting("sequence").isEqualTo(1L);
        assertThat(before.mark(ETH)).isNull();
        assertThat(after.current().sequence()).isEqualTo(3);
    }

    @Test
    void anEntryThatDoesNotFollowIsRefused() {
        var market = Market.empty().with(entry(5, new TapeBody.Clock()));
        assertThatThrownBy(() -> market.with(entry(5, new TapeBody.Clock())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> market.with(new TapeEntry(6, START, new TapeBody.Clock())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TapeEntry entry(long sequence, TapeBody body) {
        return new TapeEntry(sequence, START.plusSeconds(sequence), body);
    }

    private static TapeBody mark(Symbol symbol) {
        return new TapeBody.Marked(new Mark(symbol, MarkState.NONE, null, null, null, "f", 0, List.of()));
    }

    private static TapeBody book(Symbol symbol, Venue venue) {
        return new TapeBody.Book(new BookSlice(symbol, venue, "1", List.of(), List.of()));
    }
}
