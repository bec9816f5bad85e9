package assay.market.tape;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.market.listing.Listings;
import assay.market.quality.TradingStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents, terms, statuses and settlements: before their first use, when they change, and again within a minute. */
class StandingEntriesTest extends ScheduledTape {
    @Test
    void theFirstTurnWritesEverythingOnceAndDocumentsBeforeTheirFirstUse() {
        turn();
        assertThat(tape.stream().map(line -> line.content().type()).distinct())
                .containsExactly("genesis", "document", "instrument", "calendar", "status", "mark", "book");
        var documents = new HashSet<String>();
        for (var line : tape) {
            switch (line.content()) {
                case TapeContent.Document document -> documents.add(document.hash());
                case TapeContent.Instrument terms -> assertThat(documents).contains(terms.fees());
                case TapeContent.Calendar calendar -> assertThat(documents).contains(calendar.document());
                case TapeContent.Mark mark -> assertThat(documents).contains(mark.formula());
                case TapeContent.Genesis _,
                        TapeContent.Book _,
                        TapeContent.Status _,
                        TapeContent.Settlement _,
                        TapeContent.Annulment _,
                        TapeContent.Clock _ -> {}
            }
        }
        assertThat(documents).hasSize(3);
        assertThat(of(TapeContent.Instrument.class))
                .extracting(TapeContent.Instrument::symbol)
                .containsExactly("BTC-USD", "ETH-USD", "SOL-USD");
        assertThat(tape.getFirst().sequence()).isEqualTo(1);
    }

    @Test
    void everythingThatStandsIsSaidAgainWithinAMinute() {
        run(200_000, 50);
        for (var type : List.of("document", "instrument", "calendar", "status")) {
            var lines = tape.stream()
                    .filter(line -> line.content().type().equals(type))
                    .toList();
            var subjects =
                    lines.stream().map(TapeScheduleTest::subject).distinct().toList();
            for (var subject : subjects) {
                var said = lines.stream()
                        .filter(line -> subject(line).equals(subject))
                        .toList();
                assertThat(said).as(subject.toString()).hasSize(4);
                assertThat(longestGap(said)).isLessThanOrEqualTo(Duration.ofSeconds(60));
            }
        }
    }

    @Test
    void aSettlementOnTheTapeIsRestatedToo() {
        turn();
        write(List.of(new TapeContent.Settlement("OLD", "1", "venue", "r", null)), START);
        run(61_000, 100);
        assertThat(of(TapeContent.Settlement.class)).hasSize(2);
    }

    @Test
    void aVenuesOwnGridChangesTheFormulaAndTheTermsBehindTheirDocument() {
        turn();
        var formula = lastMark().formula();
        pictures.says("coinbase", BTC, TradingStatus.OPEN, 100_000L)
                .says("kraken", BTC, TradingStatus.OPEN, 10_000_000L);
        advance(1_000);
        assertThat(lastMark().formula()).isNotEqualTo(formula);
        assertThat(of(TapeContent.Document.class))
                .extracting(TapeContent.Document::hash)
                .contains(lastMark().formula());
        assertThat(of(TapeContent.Instrument.class).getLast()).satisfies(terms -> {
            assertThat(terms.symbol()).isEqualTo(BTC);
            assertThat(terms.tick()).isEqualTo("0.001");
        });
    }

    @Test
    void anInstrumentIsHaltedWhenNoVenueTradesItAndAVenueWhenItTradesNothing() {
        turn();
        pictures.says("coinbase", BTC, TradingStatus.HALTED, 1_000_000L);
        advance(1);
        assertThat(status("instrument", BTC)).isEqualTo("open");
        pictures.says("kraken", BTC, TradingStatus.CLOSED, 10_000_000L);
        advance(1);
        assertThat(status("instrument", BTC)).isEqualTo("halted");
        assertThat(status("venue", "kraken")).isEqualTo("open");
        pictures.says("kraken", "ETH-USD", TradingStatus.HALTED, 1_000_000L)
                .says("kraken", "SOL-USD", TradingStatus.HALTED, 1_000_000L);
        advance(1);
        assertThat(status("venue", "kraken")).isEqualTo("halted");
        assertThat(status("all", null)).isEqualTo("open");
    }

    @Test
    void anotherWriterGoesOnFromWhatTheTapeSays() {
        run(5_000, 50);
        var read = new TapeMemory(ChainHead.START);
        for (var line : tape) {
            var bytes = line.line().bytes();
            read.apply(TapeLine.of(Line.parse(bytes)), ChainHead.of(Line.parse(bytes)));
        }
        pictures.shows("kraken", BTC, 99_000, 99_001).allAlive(nanos());
        var at = START.plusMillis(millis + 300);
        var other = new TapeSchedule(Listings.spot());
        assertThat(other.due(read, pictures.at(nanos()), at)).isEqualTo(schedule.due(memory, pictures.at(nanos()), at));
    }
}
