package assay.domain.mark;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.MarkFormula.Question;
import assay.domain.mark.MarkFormula.Showing;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkFormulaTest {
    private static final Symbol BTC = new Symbol("BTC-USD");
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final Venue BINANCE = new Venue("binance");
    private static final MarkParameters THREE = parameters(
            source(BINANCE, "0.5", "0.01"), source(Venue.COINBASE, "0.3", "0.01"), source(Venue.KRAKEN, "0.2", "0.1"));
    private static final MarkParameters TWO =
            parameters(source(Venue.COINBASE, "0.6", "0.01"), source(Venue.KRAKEN, "0.4", "0.1"));

    @Test
    void threeHealthyVenuesMakeTheWeightedMeanOnTheFinestTick() {
        var mark = three("78870.00", "78870.01", "78856.05", "78856.06", "78871.5", "78871.6");
        assertThat(mark.state()).isEqualTo(MarkState.GOOD);
        assertThat(mark.price()).isEqualTo(Price.of("78866.13"));
        assertThat(mark.quotes()).extracting(Quote::weight).containsExactly(ratio("0.5"), ratio("0.3"), ratio("0.2"));
    }

    @Test
    void oneBadTickIsThrownOutAndTheRestRenormalised() {
        var mark = three("70983.00", "70983.01", "78856.05", "78856.06", "78871.5", "78871.6");
        assertThat(mark.state()).isEqualTo(MarkState.GOOD);
        assertThat(mark.price()).isEqualTo(Price.of("78862.25"));
        assertThat(exclusions(mark)).containsExactly(Exclusion.OUTLIER, null, null);
        assertThat(mark.quotes()).extracting(Quote::weight).containsExactly(Ratio.ZERO, ratio("0.6"), ratio("0.4"));
    }

    @Test
    void eachBadQuoteHasItsOwnReason() {
        assertThat(reason(new Showing(Venue.COINBASE, false, price("100"), price("100.01"), null, null, 1, "u")))
                .isEqualTo(Exclusion.STATUS);
        assertThat(reason(showing(Venue.COINBASE, null, "100", 1))).isEqualTo(Exclusion.EMPTY);
        assertThat(reason(showing(Venue.COINBASE, "100.02", "100.01", 1))).isEqualTo(Exclusion.CROSSED);
        assertThat(reason(showing(Venue.COINBASE, "100", "100", 1))).isEqualTo(Exclusion.LOCKED);
        assertThat(reason(showing(Venue.COINBASE, "100", "100.01", 2001))).isEqualTo(Exclusion.STALE);
        assertThat(reason(showing(Venue.COINBASE, "100", "100.01", 2000))).isNull();
        assertThat(reason(showing(Venue.COINBASE, "99.75", "100.25", 1))).isNull();
        assertThat(reason(showing(Venue.COINBASE, "99.74", "100.25", 1))).isEqualTo(Exclusion.WIDE);
    }

    @Test
    void oneVenueLeftIsSingleAndNoneIsNone() {
        var single = next(TWO, null, 0, showing(Venue.KRAKEN, "78871.5", "78871.6", 1));
        assertThat(single.state()).isEqualTo(MarkState.SINGLE);
        assertThat(single.bid()).isEqualTo(price("78871.5"));
        assertThat(exclusions(single)).containsExactly(Exclusion.STATUS, null);
        var none = next(TWO, null, 0);
        assertThat(none.state()).isEqualTo(MarkState.NONE);
        assertThat(none.price()).isNull();
    }

    @Test
    void twoVenuesFartherApartThanTheLimitAreDisputed() {
        assertThat(two("100.24", "100.26", "99.74", "99.76").state()).isEqualTo(MarkState.GOOD);
        var disputed = two("100.26", "100.28", "99.74", "99.76");
        assertThat(disputed.state()).isEqualTo(MarkState.DISPUTED);
        assertThat(disputed.price()).isNull();
        assertThat(disputed.quotes()).extracting(Quote::weight).containsOnly(Ratio.ZERO);
    }

    @Test
    void aMidIsHeldWithinTheClampAndItsSidesShiftWithIt() {
        // Median 100; the first venue's 100.4 is held at 100.25, so its sides move by -0.15.
        var mark = three("100.39", "100.41", "99.99", "100.01", "99.9", "100.1");
        assertThat(mark.price()).isEqualTo(price("100.12"));
        assertThat(mark.bid()).isEqualTo(price("100.1"));
        assertThat(mark.ask()).isEqualTo(price("100.15"));
    }

    @Test
    void anOutlierReturnsOnlyAfterThreeSecondsWithinHalfTheLimit() {
        var out = three("101", "101.02", "100", "100.02", "100.0", "100.1");
        assertThat(exclusions(out).getFirst()).isEqualTo(Exclusion.OUTLIER);
        var near = next(THREE, out, 1000, quotes("100.4", "100.42", "100", "100.02", "100.0", "100.1"));
        assertThat(near.quotes().getFirst().excluded())
                .as("within the limit, not within half")
                .isNotNull();
        assertThat(near.quotes().getFirst().since()).isNull();
        var back = next(THREE, near, 2000, quotes("100.1", "100.12", "100", "100.02", "100.0", "100.1"));
        assertThat(back.quotes().getFirst().since()).isEqualTo(START.plusMillis(2000));
        var waiting = next(THREE, back, 4999, quotes("100.1", "100.12", "100", "100.02", "100.0", "100.1"));
        assertThat(waiting.quotes().getFirst().excluded()).isEqualTo(Exclusion.OUTLIER);
        assertThat(waiting.quotes().getFirst().since()).isEqualTo(START.plusMillis(2000));
        var voting = next(THREE, waiting, 5000, quotes("100.1", "100.12", "100", "100.02", "100.0", "100.1"));
        assertThat(voting.quotes().getFirst().excluded()).isNull();
        var left = next(THREE, waiting, 4999, quotes("100.4", "100.42", "100", "100.02", "100.0", "100.1"));
        assertThat(left.quotes().getFirst().since())
                .as("left half the limit: the wait is over")
                .isNull();
    }

    @Test
    void aStatedMarkIsRecomputedToItselfAndAForgedOneIsNot() {
        var stated = three("70983.00", "70983.01", "78856.05", "78856.06", "78871.5", "78871.6");
        assertThat(MarkFormula.recompute(stated, THREE)).isEqualTo(stated);
        var forged = new Mark(BTC, MarkState.GOOD, price("78000"), stated.bid(), stated.ask(), "f", 0, stated.quotes());
        assertThat(MarkFormula.recompute(forged, THREE)).isNotEqualTo(forged);
        var quotes = new ArrayList<>(stated.quotes());
        var first = quotes.getFirst();
        quotes.set(0, new Quote(BINANCE, first.bid(), first.ask(), null, null, 1, "u", ratio("0.5"), null, null));
        var voting = new Mark(BTC, MarkState.GOOD, stated.price(), stated.bid(), stated.ask(), "f", 0, quotes);
        assertThat(MarkFormula.recompute(voting, THREE)).isNotEqualTo(voting);
    }

    @Test
    void aMarkFollowsOnlyFromTheMarkBeforeIt() {
        var out = three("101", "101.02", "100", "100.02", "100.0", "100.1");
        var back = next(THREE, out, 2000, quotes("100.1", "100.12", "100", "100.02", "100.0", "100.1"));
        assertThat(MarkFormula.recompute(back, THREE)).isEqualTo(back);
        assertThat(MarkFormula.follows(question(THREE, out, 2000), back)).isTrue();
        assertThat(MarkFormula.follows(question(THREE, null, 2000), back)).isFalse();
    }

    private static Mark three(String... sides) {
        return next(THREE, null, 0, quotes(sides));
    }

    private static Mark two(String coinbaseBid, String coinbaseAsk, String krakenBid, String krakenAsk) {
        return next(
                TWO,
                null,
                0,
                showing(Venue.COINBASE, coinbaseBid, coinbaseAsk, 1),
                showing(Venue.KRAKEN, krakenBid, krakenAsk, 1));
    }

    private static Showing[] quotes(String... sides) {
        return new Showing[] {
            showing(BINANCE, sides[0], sides[1], 1),
            showing(Venue.COINBASE, sides[2], sides[3], 1),
            showing(Venue.KRAKEN, sides[4], sides[5], 1)
        };
    }

    private static @Nullable Exclusion reason(Showing coinbase) {
        return next(TWO, null, 0, coinbase).quotes().getFirst().excluded();
    }

    private static Mark next(MarkParameters parameters, @Nullable Mark previous, long millis, Showing... showings) {
        return MarkFormula.next(question(parameters, previous, millis), List.of(showings));
    }

    private static Question question(MarkParameters parameters, @Nullable Mark previous, long millis) {
        return new Question(BTC, START.plusMillis(millis), previous, "f", parameters, 0);
    }

    private static List<@Nullable Exclusion> exclusions(Mark mark) {
        var exclusions = new ArrayList<@Nullable Exclusion>();
        for (var quote : mark.quotes()) {
            exclusions.add(quote.excluded());
        }
        return exclusions;
    }

    private static Showing showing(Venue venue, @Nullable String bid, String ask, long age) {
        return new Showing(
                venue, true, bid == null ? null : price(bid), price(ask), Quantity.of("1"), Quantity.of("2"), age, "u");
    }

    private static MarkParameters parameters(MarkParameters.Source... sources) {
        return new MarkParameters(2000, ratio("0.005"), ratio("0.005"), ratio("0.0025"), 2, 3000, List.of(sources));
    }

    private static MarkParameters.Source source(Venue venue, String weight, String tick) {
        return new MarkParameters.Source(BTC, venue, ratio(weight), price(tick));
    }

    private static Price price(String text) {
        return new Price(new java.math.BigDecimal(text).movePointRight(8).longValueExact());
    }

    private static Ratio ratio(String text) {
        return Ratio.of(text);
    }
}
