package assay.market.tape;

import assay.kit.api.Instants;
import assay.kit.api.Moment;
import assay.kit.api.Refuses;
import assay.kit.problem.Problem;
import assay.market.archive.TapeArchive;
import assay.market.candle.Candle;
import assay.market.candle.CandleStore;
import assay.market.candle.Interval;
import assay.market.candle.Series;
import assay.market.listing.Listing;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Candles of an instrument's mark, oldest first and without gaps; the last one is still growing. */
@Controller("/api/v1/instruments")
@Tag(name = "Market data")
@Refuses("503 market-silent")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class CandleController {
    static final int CANDLES_MAX = 1_000;
    private static final int CANDLES_USUAL = 300;
    private static final String WORDS =
            Arrays.stream(Interval.values()).map(Interval::word).collect(Collectors.joining(", "));

    private final TapeJob job;
    private final Listing listing;
    private final CandleStore store;

    CandleController(TapeJob job, Listing listing, CandleStore store) {
        this.job = job;
        this.listing = listing;
        this.store = store;
    }

    /**
     * Candles that begin in a stretch of time, oldest first and without gaps; the last one is still growing. From and
     * to span at most a thousand.
     *
     * @param interval 1m unless told
     * @param from inclusive; the 300th candle before {@code to} unless told
     * @param to exclusive; behind the newest price unless told
     */
    @Get("/{symbol}/candles")
    HttpInstrument.Candles candles(
            String symbol,
            @QueryValue @Nullable @Schema(pattern = "^(1m|5m|15m|1h|4h|1d)$") String interval,
            @QueryValue @Nullable @Moment String from,
            @QueryValue @Nullable @Moment String to) {
        if (listing.instruments().stream().noneMatch(each -> each.symbol().equals(symbol))) {
            throw Problem.notFound("This instrument");
        }
        var length = interval(interval);
        var archive = archive();
        var now = archive.candles(symbol);
        var known = archive.minute().orElseThrow(CandleController::silent).plus(Interval.ONE_MINUTE.length());
        var end = to == null ? known : Instants.read("/to", to);
        var begin =
                from == null ? end.minus(length.length().multipliedBy(CANDLES_USUAL)) : Instants.read("/from", from);
        refuseTooMany(length, begin, end);
        var span = new Series.Span(symbol, begin, end.isAfter(known) ? known : end);
        return new HttpInstrument.Candles(
                line(length, span, now).stream().map(HttpInstrument.Candle::of).toList());
    }

    /** What is in memory was read first, so that a minute that is kept meanwhile is met twice rather than never. */
    private List<Candle> line(Interval interval, Series.Span span, List<Candle> now) {
        var first = interval.begin(span.from());
        var recent = now.stream()
                .filter(each -> !each.from().isBefore(first) && each.from().isBefore(span.to()));
        var pieces =
                Stream.concat(store.pieces(interval, span).stream(), recent).toList();
        return Series.of(interval, pieces, store.before(interval, span).orElse(null), span);
    }

    private static Interval interval(@Nullable String word) {
        return word == null
                ? Interval.ONE_MINUTE
                : Interval.of(word)
                        .orElseThrow(() -> Problem.invalid("/interval", "unknown", "An interval is one of " + WORDS));
    }

    private static void refuseTooMany(Interval interval, Instant from, Instant to) {
        if (!from.isBefore(to)
                || Duration.between(from, to).compareTo(interval.length().multipliedBy(CANDLES_MAX)) > 0) {
            throw Problem.invalid("/to", "span", "From and to span 1 to " + CANDLES_MAX + " candles.");
        }
    }

    private TapeArchive archive() {
        return job.current().map(TapeRun::archive).orElseThrow(CandleController::silent);
    }

    private static Problem silent() {
        return Problem.unavailable("market-silent", "The tape is not up.", Duration.ofSeconds(1));
    }
}
