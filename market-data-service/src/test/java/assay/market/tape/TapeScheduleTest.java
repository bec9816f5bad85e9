package assay.market.tape;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.tape.TapeContent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often marks, slices and clock entries come. */
class TapeScheduleTest extends ScheduledTape {
    @Test
    void nothingIsWrittenTwiceAtOneInstant() {
        turn();
        var written = tape.size();
        turn();
        assertThat(tape).hasSize(written);
    }

    @Test
    void anUnchangedMarketIsMarkedOnceASecondAndNeverSilentForMoreThanAQuarter() {
        run(10_000, 10);
        assertThat(marks()).hasSizeBetween(10, 12);
        assertThat(longestGap(marks())).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(longestGap(tape)).isLessThanOrEqualTo(Duration.ofMillis(260));
        assertThat(of(TapeContent.Clock.class)).isNotEmpty();
        assertThat(longestGap(books("coinbase"))).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aMarketThatTremblesIsMarkedTenTimesASecondAtMost() {
        for (var step = 0; step < 500; step++) {
            pictures.shows("coinbase", BTC, 100_000 + step % 2 * 0.5, 100_001);
            advance(10);
        }
        assertThat(marks()).hasSizeBetween(45, 51);
    }

    @Test
    void aBasisPointGoesOutAtOnceButNotMoreThanAHundredTimesASecond() {
        turn();
        var before = marks().size();
        advance(20);
        bothShow(100_050);
        advance(1);
        assertThat(marks()).hasSize(before + 1);
        for (var step = 0; step < 1_000; step++) {
            bothShow(100_000 + step * 50);
            advance(1);
        }
        assertThat(marks().size() - before).isBetween(90, 102);
    }

    @Test
    void lessThanABasisPointWaitsForTheTenthOfASecond() {
        turn();
        advance(20);
        bothShow(100_009);
        advance(1);
        assertThat(marks()).hasSize(1);
        advance(79);
        assertThat(marks()).hasSize(2);
    }

    @Test
    void aLostVenueIsSaidAtOnce() {
        turn();
        advance(20);
        pictures.withdraws("kraken", BTC);
        advance(1);
        assertThat(lastMark().state()).isEqualTo("single");
        assertThat(lastMark().quotes())
                .filteredOn(quote -> quote.venue().equals("kraken"))
                .singleElement()
                .satisfies(quote -> assertThat(quote.excluded()).isEqualTo("status"));
        var slice = (TapeContent.Book) books("kraken").getLast().content();
        assertThat(slice.bids()).isEmpty();
        assertThat(slice.asks()).isEmpty();
    }

    @Test
    void slicesOfAChangingBookComeFourTimesASecondAtMost() {
        for (var step = 0; step < 1_000; step++) {
            pictures.shows("kraken", BTC, 100_000 - step % 7, 100_001);
            advance(10);
        }
        assertThat(books("kraken")).hasSizeBetween(38, 41);
    }

    @Test
    void anInstrumentWithoutAnyVenueIsMarkedNoneAndHasNoSlice() {
        run(3_000, 50);
        assertThat(of(TapeContent.Mark.class))
                .filteredOn(mark -> mark.instrument().equals("SOL-USD"))
                .hasSizeGreaterThan(2)
                .allMatch(mark -> mark.state().equals("none") && mark.price() == null);
        assertThat(of(TapeContent.Book.class))
                .noneMatch(book -> book.instrument().equals("SOL-USD"));
    }

    @Test
    void aVenueWithoutAnyFrameForTwoSecondsIsStale() {
        run(1_000, 50);
        assertThat(lastMark().state()).isEqualTo("good");
        var silent = nanos();
        for (var step = 0; step < 41; step++) {
            millis += 50;
            pictures.allAlive(silent);
            turnWithoutFrames();
        }
        assertThat(lastMark().state()).isEqualTo("none");
        assertThat(lastMark().quotes()).allMatch(quote -> "stale".equals(quote.excluded()));
    }

    @Test
    void comingBackWhenToldMissesNothing() {
        var at = START;
        for (var turns = 0; turns < 200; turns++) {
            pictures.allAlive(nanos());
            var due = schedule.due(memory, pictures.at(nanos()), at);
            write(due.contents(), at);
            assertThat(due.next()).isAfter(at);
            millis += Duration.between(at, due.next()).toMillis();
            at = due.next();
        }
        assertThat(longestGap(tape)).isLessThanOrEqualTo(Duration.ofMillis(250));
        assertThat(longestGap(marks())).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
