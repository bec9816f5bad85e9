package assay.market.tape;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.market.quality.TradingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the schedule appends over simulated time, with a picture that the test changes. */
class TapeScheduleTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final String BTC = "BTC-USD";
    private static final long MILLI = 1_000_000L;

    private final TapeSchedule schedule = new TapeSchedule(Listings.spot());
    private final TapeMemory memory = new TapeMemory(ChainHead.START);
    private final Pictures pictures = new Pictures();
    private final List<TapeLine> tape = new ArrayList<>();
    private long millis;

    @BeforeEach
    void twoVenuesShowBitcoin() {
        pictures.shows("coinbase", BTC, 100_000, 100_001).shows("kraken", BTC, 100_000, 100_001);
    }

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

    private void bothShow(double bid) {
        pictures.shows("coinbase", BTC, bid, bid + 1).shows("kraken", BTC, bid, bid + 1);
    }

    private void run(long span, long step) {
        for (var end = millis + span; millis < end; ) {
            advance(step);
        }
    }

    private void advance(long step) {
        millis += step;
        turn();
    }

    private void turn() {
        pictures.allAlive(nanos());
        turnWithoutFrames();
    }

    private void turnWithoutFrames() {
        var at = START.plusMillis(millis);
        write(schedule.due(memory, pictures.at(nanos()), at).contents(), at);
    }

    private void write(List<TapeContent> contents, Instant at) {
        for (var content : contents) {
            var line =
                    new TapeLine(memory.head().sequence() + 1, at, memory.head().hash(), content);
            memory.apply(line, ChainHead.of(line.line()));
            tape.add(line);
        }
    }

    private long nanos() {
        return millis * MILLI;
    }

    private List<TapeLine> marks() {
        return tape.stream()
                .filter(line -> line.content() instanceof TapeContent.Mark mark
                        && mark.instrument().equals(BTC))
                .toList();
    }

    private List<TapeLine> books(String venue) {
        return tape.stream()
                .filter(line -> line.content() instanceof TapeContent.Book book
                        && book.venue().equals(venue))
                .toList();
    }

    private TapeContent.Mark lastMark() {
        return (TapeContent.Mark) marks().getLast().content();
    }

    private String status(String scope, @Nullable String target) {
        var stated = Objects.requireNonNull(memory.newest(TapeMemory.Subject.status(scope, target)));
        return ((TapeContent.Status) stated.content()).state();
    }

    private <T> List<T> of(Class<T> type) {
        return tape.stream()
                .map(TapeLine::content)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static TapeMemory.Subject subject(TapeLine line) {
        return TapeMemory.Subject.of(line.content());
    }

    private static Duration longestGap(List<TapeLine> lines) {
        var longest = Duration.ZERO;
        for (var at = 1; at < lines.size(); at++) {
            var gap = Duration.between(lines.get(at - 1).at(), lines.get(at).at());
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }
}
