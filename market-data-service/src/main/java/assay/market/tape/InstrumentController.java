package assay.market.tape;

import assay.contracts.tape.TapeContent;
import assay.kit.api.Refuses;
import assay.kit.problem.Problem;
import assay.market.listing.Listing;
import assay.market.tape.TapeMemory.Subject;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is listed and what it is worth now, from the believed tape: each answer names the entry it comes from. */
@Controller("/api/v1/instruments")
@Tag(name = "Market data")
@Refuses("503 market-silent")
@Secured(SecurityRule.IS_ANONYMOUS)
class InstrumentController {
    private final TapeJob job;
    private final Listing listing;

    InstrumentController(TapeJob job, Listing listing) {
        this.job = job;
        this.listing = listing;
    }

    /** What is listed, with its terms and its newest mark. */
    @Get
    HttpInstrument.Instruments all() {
        var board = board();
        return new HttpInstrument.Instruments(listing.instruments().stream()
                .flatMap(listed -> summary(board, listed.symbol()).stream())
                .toList());
    }

    /** One instrument, with what each venue quotes. */
    @Get("/{symbol}")
    HttpInstrument.QuotedInstrument one(String symbol) {
        var board = board();
        var summary = summary(board, symbol).orElseThrow(() -> Problem.notFound("This instrument"));
        var stated = board.newest(Subject.mark(symbol));
        var quotes = stated == null
                ? List.<HttpInstrument.Quote>of()
                : ((TapeContent.Mark) stated.content())
                        .quotes().stream().map(HttpInstrument.Quote::of).toList();
        return new HttpInstrument.QuotedInstrument(
                summary.symbol(),
                summary.type(),
                summary.tick(),
                summary.lot(),
                summary.currency(),
                summary.status(),
                summary.mark(),
                quotes);
    }

    /** Ten levels of each venue's book, as they stand on the tape. */
    @Get("/{symbol}/book")
    HttpInstrument.Books book(String symbol) {
        var board = board();
        var listed = listing.instruments().stream()
                .filter(each -> each.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This instrument"));
        return new HttpInstrument.Books(listed.sources().stream()
                .flatMap(source -> Optional.ofNullable(board.newest(Subject.book(symbol, source.venue()))).stream())
                .map(HttpInstrument.Book::of)
                .toList());
    }

    private TapeBoard board() {
        return job.current()
                .map(TapeRun::board)
                .orElseThrow(() -> Problem.unavailable("market-silent", "The tape is not up.", Duration.ofSeconds(1)));
    }

    private static Optional<HttpInstrument.Instrument> summary(TapeBoard board, String symbol) {
        var terms = board.newest(Subject.instrument(symbol));
        var mark = board.newest(Subject.mark(symbol));
        var status = board.newest(Subject.status("instrument", symbol));
        return terms == null || mark == null
                ? Optional.empty()
                : Optional.of(HttpInstrument.Instrument.of((TapeContent.Instrument) terms.content(), mark, status));
    }
}
