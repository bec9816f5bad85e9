package assay.proof.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.contracts.tape.ZoneCalendar;
import assay.domain.book.BookSlice;
import assay.domain.book.Level;
import assay.domain.instrument.Instrument;
import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Exclusion;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkState;
import assay.domain.mark.Quote;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TradingStatus;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TapeCodecTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Symbol BTC = new Symbol("BTC-USD");
    private static final String HASH = "ab".repeat(32);

    static Stream<Arguments> marksAndBooks() {
        return Stream.of(
                Arguments.of(new TapeContent.Genesis("assay/1"), new TapeBody.Clock()),
                Arguments.of(new TapeContent.Clock(), new TapeBody.Clock()),
                Arguments.of(
                        new TapeContent.Mark("BTC-USD", "none", null, null, null, HASH, 7L, List.of(quote())),
                        new TapeBody.Marked(
                                new Mark(BTC, MarkState.NONE, null, null, null, HASH, 7, List.of(domainQuote())))),
                Arguments.of(
                        new TapeContent.Book(
                                "BTC-USD", "kraken", "u", List.of(new TapeContent.Level("64000", "2")), List.of()),
                        new TapeBody.Book(new BookSlice(
                                BTC,
                                Venue.KRAKEN,
                                "u",
                                List.of(new Level(Price.of("64000"), Quantity.of("2"))),
                                List.of()))));
    }

    static Stream<Arguments> termsAndWords() {
        return Stream.of(
                Arguments.of(
                        new TapeContent.Instrument("BTC-USD", "crypto", "0.01", "0.0001", "1", "USD", HASH),
                        new TapeBody.Terms(new Instrument(
                                BTC,
                                InstrumentClass.CRYPTO,
                                Price.of("0.01"),
                                Quantity.of("0.0001"),
                                Ratio.ONE,
                                "USD",
                                HASH))),
                Arguments.of(new TapeContent.Calendar(HASH), new TapeBody.Calendar(HASH)),
                Arguments.of(
                        new TapeContent.Status("venue", "kraken", "halted"),
                        new TapeBody.Status(null, Venue.KRAKEN, TradingStatus.HALTED)),
                Arguments.of(
                        new TapeContent.Status("instrument", "BTC-USD", "open"),
                        new TapeBody.Status(BTC, null, TradingStatus.OPEN)),
                Arguments.of(
                        new TapeContent.Status("all", null, "closed"),
                        new TapeBody.Status(null, null, TradingStatus.CLOSED)),
                Arguments.of(
                        new TapeContent.Settlement("BTC-USD", "0.5", "kalshi", "ref", null),
                        new TapeBody.Settlement(BTC, Ratio.of("0.5"), "kalshi", "ref", 0)),
                Arguments.of(
                        new TapeContent.Annulment(3, 4, "BTC-USD", "frozenFeed", List.of("a", "b")),
                        new TapeBody.Annulment(3, 4, BTC, "frozenFeed", List.of("a", "b"))));
    }

    private static TapeContent.Quote quote() {
        return new TapeContent.Quote("kraken", null, "64001", null, "2", 2_500, "99", "0", "outlier", AT);
    }

    private static Quote domainQuote() {
        return new Quote(
                Venue.KRAKEN,
                null,
                Price.of("64001"),
                null,
                Quantity.of("2"),
                2_500,
                "99",
                Ratio.ZERO,
                Exclusion.OUTLIER,
                AT);
    }

    @ParameterizedTest
    @MethodSource({"marksAndBooks", "termsAndWords"})
    void aLineSaysWhatTheDomainReads(TapeContent content, TapeBody body) {
        var entry = TapeCodec.entry(
                Line.parse(TapeLine.after(ChainHead.START, AT, content).bytes()));
        assertThat(entry.sequence()).isOne();
        assertThat(entry.at()).isEqualTo(AT);
        assertThat(entry.body()).isEqualTo(body);
    }

    @Test
    void theGeneratedCalendarKnowsTheDayTheClockChanges() {
        var document = TapeContent.Document.of(ZoneCalendar.of(List.of("Europe/Prague")));
        var body =
                TapeCodec.entry(TapeLine.after(ChainHead.START, AT, document)).body();
        assertThat(body).isInstanceOf(TapeBody.Document.class);
        var zones = (DocumentContent.Zones) ((TapeBody.Document) body).content();
        var prague = Objects.requireNonNull(zones.of("Europe/Prague"));
        assertThat(prague.next(Instant.parse("2026-03-28T12:00:00Z"), LocalTime.MIDNIGHT))
                .isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(prague.next(Instant.parse("2026-03-29T12:00:00Z"), LocalTime.MIDNIGHT))
                .isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void documentsOfTheDomainComeBack() {
        var any = new AnyValue(11);
        for (int i = 0; i < 100; i++) {
            var content = any.of(DocumentContent.class);
            assertThat(DocumentCodec.read(DocumentCodec.write(content))).isEqualTo(content);
        }
    }

    @Test
    void aNumberTooLargeForTheDomainIsRefused() {
        var line = TapeLine.after(
                ChainHead.START,
                AT,
                new TapeContent.Settlement("BTC-USD", "99999999999999999999", "kalshi", "ref", null));
        assertThatThrownBy(() -> TapeCodec.entry(line)).isInstanceOf(NotCanonical.class);
    }
}
