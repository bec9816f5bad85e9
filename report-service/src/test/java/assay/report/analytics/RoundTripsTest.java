package assay.report.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import assay.report.history.Fill;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundTripsTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final List<Fill> fills = new ArrayList<>();
    private BigDecimal position = BigDecimal.ZERO;

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private void fill(String side, String quantity, String price, String realised) {
        var size = number(quantity);
        position = side.equals("buy") ? position.add(size) : position.subtract(size);
        var sequence = fills.size() + 1;
        fills.add(new Fill(
                sequence,
                NOON.plusSeconds(60L * sequence),
                "h" + sequence,
                "order",
                "BTC-USD",
                side,
                "taker",
                size,
                size.multiply(number(price)),
                number("0.3"),
                number(realised),
                position,
                BigDecimal.ZERO));
    }

    @Test
    void partsOfATradeAreOneTrade() {
        fill("buy", "1", "100", "0");
        fill("buy", "1", "110", "0");
        fill("sell", "0.5", "120", "7.5");
        fill("sell", "1.5", "90", "-22.5");
        var trips = RoundTrips.of(fills);
        assertThat(trips.closed()).singleElement().satisfies(trade -> {
            assertThat(trade.entry()).isEqualByComparingTo("105");
            assertThat(trade.exit()).isEqualByComparingTo("97.5");
            assertThat(trade.gross()).isEqualByComparingTo("-15");
            assertThat(trade.fees()).isEqualByComparingTo("1.2");
            assertThat(trade.side()).isEqualTo("long");
            assertThat(trade.closedBy()).isEqualTo(4);
        });
        assertThat(trips.openFees()).isEqualByComparingTo("0");
    }

    @Test
    void aFillThatTurnsAPositionAroundEndsOneTradeAndBeginsAnother() {
        fill("buy", "1", "100", "0");
        fill("sell", "3", "110", "10");
        fill("buy", "2", "105", "10");
        var trips = RoundTrips.of(fills);
        assertThat(trips.closed()).hasSize(2);
        assertThat(trips.closed().getFirst().fees()).isEqualByComparingTo("0.4");
        assertThat(trips.closed().getLast().fees()).isEqualByComparingTo("0.5");
        assertThat(trips.closed().getLast().side()).isEqualTo("short");
        assertThat(trips.closed().getLast().entry()).isEqualByComparingTo("110");
        assertThat(trips.closed().getLast().quantity()).isEqualByComparingTo("2");
    }

    @Test
    void whateverIsFilledTheSumsAreThoseOfTheFills() {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++) {
            var size = BigDecimal.valueOf(1 + random.nextInt(40_000), 4);
            fill(
                    random.nextInt(10) < (position.signum() > 0 ? 2 : 8) ? "buy" : "sell",
                    size.toPlainString(),
                    "100",
                    "" + (random.nextInt(99) - 49));
        }
        var trips = RoundTrips.of(fills);
        var gross = trips.closed().stream().map(Trade::gross).reduce(trips.openRealised(), BigDecimal::add);
        var fees = trips.closed().stream().map(Trade::fees).reduce(trips.openFees(), BigDecimal::add);
        assertThat(trips.closed()).hasSizeGreaterThan(20);
        assertThat(gross)
                .isEqualByComparingTo(fills.stream().map(Fill::realised).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(fees).isEqualByComparingTo(fills.stream().map(Fill::fee).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void excursionsKnowTheMinutesInsideATradeOnly() {
        fill("sell", "2", "100", "0");
        fill("buy", "2", "95", "10");
        var trade = RoundTrips.of(fills).closed().getFirst();
        var inside = new Excursions.Minute(trade.opened(), number("90"), number("104"));
        var before = new Excursions.Minute(trade.opened().minusSeconds(60), number("1"), number("1000"));
        var after = new Excursions.Minute(trade.closed(), number("1"), number("1000"));
        var excursions = Excursions.of(trade, List.of(before, inside, after));
        assertThat(excursions.adverse()).isEqualByComparingTo("-8");
        assertThat(excursions.favourable()).isEqualByComparingTo("20");
    }
}
