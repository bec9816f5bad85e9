package assay.market.tape;

import assay.contracts.line.ChainHead;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.market.listing.Listings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A tape that a schedule writes over simulated time, with a picture of the venues that the test changes. */
class ScheduledTape {
    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    static final String BTC = "BTC-USD";
    static final long MILLI = 1_000_000L;

    final TapeSchedule schedule = new TapeSchedule(Listings.spot());
    final TapeMemory memory = new TapeMemory(ChainHead.START);
    final Pictures pictures = new Pictures();
    final List<TapeLine> tape = new ArrayList<>();
    long millis;

    @BeforeEach
    void twoVenuesShowBitcoin() {
        pictures.shows("coinbase", BTC, 100_000, 100_001).shows("kraken", BTC, 100_000, 100_001);
    }

    void bothShow(double bid) {
        pictures.shows("coinbase", BTC, bid, bid + 1).shows("kraken", BTC, bid, bid + 1);
    }

    void run(long span, long step) {
        for (var end = millis + span; millis < end; ) {
            advance(step);
        }
    }

    void advance(long step) {
        millis += step;
        turn();
    }

    void turn() {
        pictures.allAlive(nanos());
        turnWithoutFrames();
    }

    void turnWithoutFrames() {
        var at = START.plusMillis(millis);
        write(schedule.due(memory, pictures.at(nanos()), at).contents(), at);
    }

    void write(List<TapeContent> contents, Instant at) {
        for (var content : contents) {
            var line =
                    new TapeLine(memory.head().sequence() + 1, at, memory.head().hash(), content);
            memory.apply(line, ChainHead.of(line.line()));
            tape.add(line);
        }
    }

    long nanos() {
        return millis * MILLI;
    }

    List<TapeLine> marks() {
        return tape.stream()
                .filter(line -> line.content() instanceof TapeContent.Mark mark
                        && mark.instrument().equals(BTC))
                .toList();
    }

    List<TapeLine> books(String venue) {
        return tape.stream()
                .filter(line -> line.content() instanceof TapeContent.Book book
                        && book.venue().equals(venue))
                .toList();
    }

    TapeContent.Mark lastMark() {
        return (TapeContent.Mark) marks().getLast().content();
    }

    String status(String scope, @Nullable String target) {
        var stated = Objects.requireNonNull(memory.newest(TapeMemory.Subject.status(scope, target)));
        return ((TapeContent.Status) stated.content()).state();
    }

    <T> List<T> of(Class<T> type) {
        return tape.stream()
                .map(TapeLine::content)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static TapeMemory.Subject subject(TapeLine line) {
        return TapeMemory.Subject.of(line.content());
    }

    static Duration longestGap(List<TapeLine> lines) {
        var longest = Duration.ZERO;
        for (var at = 1; at < lines.size(); at++) {
            var gap = Duration.between(lines.get(at - 1).at(), lines.get(at).at());
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }
}
