package assay.market.tape;

import assay.contracts.tape.TapeContent;
import assay.kit.api.Amount;
import assay.kit.api.Counted;
import assay.kit.api.Moment;
import assay.market.tape.TapeMemory.Stated;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers about instruments. */
final class HttpInstrument {
    private HttpInstrument() {}

    @Serdeable
    record Instruments(List<Instrument> items) {}

    @Serdeable
    record Books(List<Book> items) {}

    @Serdeable
    record Candles(List<Candle> items) {}

    /** What is listed; `status` is open unless its venues say otherwise. */
    @Serdeable
    record Instrument(
            String symbol,
            @JsonProperty("class") String type,
            @Amount String tick,
            @Amount String lot,
            String currency,
            String status,
            Mark mark) {
        static Instrument of(TapeContent.Instrument terms, Stated mark, @Nullable Stated status) {
            return new Instrument(
                    terms.symbol(),
                    terms.kind(),
                    terms.tick(),
                    terms.lot(),
                    terms.currency(),
                    status == null ? "open" : ((TapeContent.Status) status.content()).state(),
                    Mark.of(mark));
        }
    }

    /** Prices of a stretch of time that begins at {@code from}. */
    @Serdeable
    record Candle(
            @Moment String from,
            @Amount String open,
            @Amount String high,
            @Amount String low,
            @Amount String close) {
        static Candle of(assay.market.candle.Candle candle) {
            return new Candle(
                    candle.from().toString(),
                    candle.open().toString(),
                    candle.high().toString(),
                    candle.low().toString(),
                    candle.close().toString());
        }
    }

    @Serdeable
    record QuotedInstrument(
            String symbol,
            @JsonProperty("class") String type,
            @Amount String tick,
            @Amount String lot,
            String currency,
            String status,
            Mark mark,
            List<Quote> quotes) {}

    /** Price, bid and ask are absent when there is none; {@code tape} is the entry they stand in. */
    @Serdeable
    record Mark(
            @Nullable @Amount String price,
            @Nullable @Amount String bid,
            @Nullable @Amount String ask,

            @Schema(pattern = "^(good|single|disputed|none|settled)$")
            String state,

            @Counted String tape,
            @Moment String at) {
        static Mark of(Stated stated) {
            var mark = (TapeContent.Mark) stated.content();
            return new Mark(
                    mark.price(),
                    mark.bid(),
                    mark.ask(),
                    mark.state(),
                    Long.toString(stated.sequence()),
                    stated.at().toString());
        }
    }

    @Serdeable
    record Quote(
            String venue,
            @Nullable @Amount String bid,
            @Nullable @Amount String ask,
            @Counted String ageMillis,
            String update,
            @Amount String weight,
            @Nullable String excluded) {
        static Quote of(TapeContent.Quote quote) {
            return new Quote(
                    quote.venue(),
                    quote.bid(),
                    quote.ask(),
                    Long.toString(quote.age()),
                    quote.update(),
                    quote.weight(),
                    quote.excluded());
        }
    }

    /** Ten levels of [price, size], best first. */
    @Serdeable
    record Book(
            String venue,
            String update,
            @Counted String tape,
            @Moment String at,
            List<List<String>> bids,
            List<List<String>> asks) {
        static Book of(Stated stated) {
            var book = (TapeContent.Book) stated.content();
            return new Book(
                    book.venue(),
                    book.update(),
                    Long.toString(stated.sequence()),
                    stated.at().toString(),
                    levels(book.bids()),
                    levels(book.asks()));
        }

        private static List<List<String>> levels(List<TapeContent.Level> side) {
            return side.stream()
                    .map(level -> List.of(level.price(), level.size()))
                    .toList();
        }
    }
}
