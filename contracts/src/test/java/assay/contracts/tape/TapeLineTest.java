package assay.contracts.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.GoldenFile;
import assay.contracts.form.Forms;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TapeLineTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00.250Z");
    private static final ChainHead HEAD = new ChainHead(41, Sha256.hex("before"));
    private static final String HASH = "ab".repeat(32);

    static Stream<TapeContent> samples() {
        return Stream.of(
                new TapeContent.Genesis("assay/1"),
                TapeContent.Document.of(Fields.with("format", "assay-fees/1").build()),
                new TapeContent.Mark("BTC-USD", "good", "64000.1", "64000", "64000.2", HASH, null, quotes()),
                new TapeContent.Book(
                        "BTC-USD",
                        "kraken",
                        "3310070434",
                        List.of(new TapeContent.Level("64000", "2"), new TapeContent.Level("63999.9", "0.5")),
                        List.of(new TapeContent.Level("64000.2", "1"))),
                new TapeContent.Instrument("BTC-USD", "crypto", "0.01", "0.00000001", "1", "USD", HASH),
                new TapeContent.Calendar(HASH),
                new TapeContent.Status("venue", "kraken", "halted"),
                new TapeContent.Settlement("RAIN-YES", "1", "kalshi", "https://example.org/rain", 12L),
                new TapeContent.Annulment(12, 14, "BTC-USD", "frozenFeed", List.of("a", "b")),
                new TapeContent.Clock());
    }

    private static List<TapeContent.Quote> quotes() {
        return List.of(
                new TapeContent.Quote("coinbase", "63999", "64001", "1", "2", 12, "u-1", "0.6", null, null),
                new TapeContent.Quote("kraken", null, "64001", null, "2", 2_500, "99", "0", "outlier", AT));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEntryIsTheGoldenFileAndComesBack(TapeContent sample) throws IOException {
        var line = TapeLine.after(HEAD, AT, sample);
        GoldenFile.check("tape/" + sample.type(), line.bytes());
        assertThat(TapeLine.of(Line.parse(line.bytes()))).isEqualTo(new TapeLine(42, AT, Sha256.hex("before"), sample));
    }

    @Test
    void everyTypeHasASample() {
        assertThat(samples().map(Object::getClass)).containsExactlyElementsOf(Forms.cases(TapeContent.class));
    }

    @Test
    void aDocumentThatIsNotItsHashIsRefused() {
        var document = new TapeContent.Document(
                HASH, Fields.with("format", "assay-fees/1").build());
        var line = TapeLine.after(HEAD, AT, document);
        assertThatThrownBy(() -> TapeLine.of(line))
                .isInstanceOfSatisfying(
                        NotCanonical.class, e -> assertThat(e.pointer()).isEqualTo("/body/hash"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"price\":\"64000.1\"|\"price\":\"64000.10\"|/body/price",
                "\"price\":\"64000.1\"|\"price\":true|/body/price",
                "\"state\":\"good\"|\"state\":\"fine\"|/body/state",
                "\"age\":\"12\"|\"age\":\"+12\"|/body/quotes/0/age",
                "\"age\":\"12\",||/body/quotes/0/age",
                "\"price\"|\"prices\"|/body",
                "\"type\":\"mark\"|\"type\":\"clock\"|/body",
            })
    void aFieldThatIsNotAsSpelledIsRefusedByItsPointer(String part, String instead, String pointer) {
        var sample =
                samples().filter(TapeContent.Mark.class::isInstance).findFirst().orElseThrow();
        var text = TapeLine.after(HEAD, AT, sample).text();
        var changed = Line.parse(text.replace(part, instead == null ? "" : instead));
        assertThatThrownBy(() -> TapeLine.of(changed))
                .isInstanceOfSatisfying(
                        NotCanonical.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
