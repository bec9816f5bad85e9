package assay.market.tape;

import assay.contracts.tape.TapeContent;
import assay.domain.instrument.Instrument;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Exclusion;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkState;
import assay.domain.mark.Quote;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Marks and terms between the domain's words and the tape's spelling. */
final class MarkWire {
    private MarkWire() {}

    static TapeContent.Mark wire(Mark mark) {
        return new TapeContent.Mark(
                mark.instrument().name(),
                word(mark.state()),
                text(mark.price()),
                text(mark.bid()),
                text(mark.ask()),
                mark.formula(),
                mark.rate() == 0 ? null : mark.rate(),
                mark.quotes().stream().map(MarkWire::wire).toList());
    }

    private static TapeContent.Quote wire(Quote quote) {
        return new TapeContent.Quote(
                quote.venue().name(),
                text(quote.bid()),
                text(quote.ask()),
                text(quote.bidSize()),
                text(quote.askSize()),
                quote.ageMillis(),
                quote.update(),
                quote.weight().toString(),
                quote.excluded() == null ? null : word(quote.excluded()),
                quote.since());
    }

    static Mark mark(TapeContent.Mark wire) {
        return new Mark(
                new Symbol(wire.instrument()),
                MarkState.valueOf(wire.state().toUpperCase(Locale.ROOT)),
                read(wire.price(), Price::of),
                read(wire.bid(), Price::of),
                read(wire.ask(), Price::of),
                wire.formula(),
                wire.rate() == null ? 0 : wire.rate(),
                wire.quotes().stream().map(MarkWire::quote).toList());
    }

    private static Quote quote(TapeContent.Quote wire) {
        return new Quote(
                new Venue(wire.venue()),
                read(wire.bid(), Price::of),
                read(wire.ask(), Price::of),
                read(wire.bidSize(), Quantity::of),
                read(wire.askSize(), Quantity::of),
                wire.age(),
                wire.update(),
                Ratio.of(wire.weight()),
                read(wire.excluded(), word -> Exclusion.valueOf(word.toUpperCase(Locale.ROOT))),
                wire.since());
    }

    static TapeContent.Instrument terms(Instrument terms) {
        return new TapeContent.Instrument(
                terms.symbol().name(),
                word(terms.type()),
                terms.tick().toString(),
                terms.lot().toString(),
                terms.multiplier().toString(),
                terms.quoteCurrency(),
                terms.feeDocument());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        return text == null ? null : reader.apply(text);
    }
}
