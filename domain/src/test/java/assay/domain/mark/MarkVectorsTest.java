package assay.domain.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.MarkFormula.Question;
import assay.domain.mark.MarkFormula.Showing;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published cases of a consolidated mark; skipped where the file is not at hand. */
class MarkVectorsTest {
    private static final Symbol BTC = new Symbol("BTC-USD");

    @TestFactory
    List<DynamicTest> everyPublishedCaseGivesItsMark() throws IOException {
        var file = find(Path.of("").toAbsolutePath());
        assumeTrue(file != null, "the vectors lie beside the checkout");
        var vectors = new ObjectMapper()
                .readTree(Files.readString(Objects.requireNonNull(file)))
                .path("consolidatedMark");
        var tests = new ArrayList<DynamicTest>();
        for (var vector : vectors.path("cases")) {
            var parameters = parameters(vectors.path("parameters"), vector);
            tests.add(DynamicTest.dynamicTest(vector.path("case").asText(), () -> check(parameters, vector)));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(6);
        return tests;
    }

    private static @Nullable Path find(@Nullable Path from) {
        for (var folder = from; folder != null; folder = folder.getParent()) {
            var file = folder.resolve("../shared/feeds/vectors-public.json").normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    private static void check(MarkParameters parameters, JsonNode vector) {
        var showings = new ArrayList<Showing>();
        for (var source : parameters.sources()) {
            var quote = vector.path("quotes").path(source.venue().name());
            showings.add(new Showing(
                    source.venue(),
                    quote.path("status").asText().equals("LIVE"),
                    price(quote.path("bid").asText()),
                    price(quote.path("ask").asText()),
                    Quantity.of("1"),
                    Quantity.of("1"),
                    quote.path("ageMs").asLong(),
                    "u"));
        }
        var mark = MarkFormula.next(new Question(BTC, Instant.EPOCH, null, "f", parameters, 0), showings);
        assertThat(mark.state().name()).isEqualTo(vector.path("state").asText());
        assertThat(mark.state().judges())
                .isEqualTo(vector.path("mayFailATrader").asBoolean());
        var expected =
                vector.path("mark").isNull() ? null : price(vector.path("mark").asText());
        assertThat(mark.price()).isEqualTo(expected);
        for (var quote : mark.quotes()) {
            var reason = vector.path("rejected").path(quote.venue().name()).asText();
            assertThat(quote.excluded() == null ? "" : quote.excluded().name())
                    .isEqualTo(reason.startsWith("STATUS") ? "STATUS" : reason);
        }
    }

    /** The cases name no grid; all of them are stated in cents. */
    private static MarkParameters parameters(JsonNode stated, JsonNode vector) {
        var sources = new ArrayList<MarkParameters.Source>();
        for (var name : List.of("binance", "coinbase", "kraken")) {
            if (vector.path("quotes").has(name)) {
                var weight = Ratio.of(stated.path("weights").path(name).asText());
                sources.add(new MarkParameters.Source(BTC, new Venue(name), weight, Price.of("0.01")));
            }
        }
        return new MarkParameters(
                stated.path("maxAgeMs").asLong(),
                points(stated.path("maxSpreadBps")),
                points(stated.path("maxDeviationBps")),
                points(stated.path("clampBps")),
                stated.path("minFreshForGood").asInt(),
                3000,
                sources);
    }

    private static Ratio points(JsonNode basisPoints) {
        return new Ratio(basisPoints.asLong() * 10_000);
    }

    private static Price price(String text) {
        return new Price(new BigDecimal(text).movePointRight(8).longValueExact());
    }
}
