package assay.proof.codec;

import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
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
import assay.domain.tape.TapeBody;
import assay.domain.tape.TapeEntry;
import assay.domain.tape.TradingStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of the tape as the entry that the domain reads. */
public final class TapeCodec {

    private TapeCodec() {}

    /**
     * The entry a line spells; the genesis of the tape says nothing but that time passes.
     *
     * @throws NotCanonical when the line is no tape line, or a number of it needs more than 64 bits
     */
    public static TapeEntry entry(Line line) {
        var record = TapeLine.of(line);
        try {
            return new TapeEntry(record.sequence(), record.at(), body(record.content()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NotCanonical("/body", "numbers of 64 bits in units of 10^-8", String.valueOf(e.getMessage()));
        }
    }

    private static TapeBody body(TapeContent content) {
        return switch (content) {
            case TapeContent.Genesis _, TapeContent.Clock _ -> new TapeBody.Clock();
            case TapeContent.Document d -> new TapeBody.Document(d.hash(), DocumentCodec.read(d.content()));
            case TapeContent.Mark m -> new TapeBody.Marked(mark(m));
            case TapeContent.Book b ->
                new TapeBody.Book(new BookSlice(
                        new Symbol(b.instrument()),
                        new Venue(b.venue()),
                        b.update(),
                        levels(b.bids()),
                        levels(b.asks())));
            case TapeContent.Instrument i -> new TapeBody.Terms(terms(i));
            case TapeContent.Calendar(var document) -> new TapeBody.Calendar(document);
            case TapeContent.Status s -> status(s);
            case TapeContent.Settlement s ->
                new TapeBody.Settlement(
                        new Symbol(s.instrument()),
                        Ratio.of(s.value()),
                        s.source(),
                        s.reference(),
                        sequence(s.corrects()));
            case TapeContent.Annulment a ->
                new TapeBody.Annulment(a.first(), a.last(), new Symbol(a.instrument()), a.reason(), a.approvers());
        };
    }

    private static Mark mark(TapeContent.Mark mark) {
        return new Mark(
                new Symbol(mark.instrument()),
                MarkState.valueOf(mark.state().toUpperCase(Locale.ROOT)),
                optional(mark.price(), Price::of),
                optional(mark.bid(), Price::of),
                optional(mark.ask(), Price::of),
                mark.formula(),
                sequence(mark.rate()),
                mark.quotes().stream().map(TapeCodec::quote).toList());
    }

    private static Quote quote(TapeContent.Quote quote) {
        return new Quote(
                new Venue(quote.venue()),
                optional(quote.bid(), Price::of),
                optional(quote.ask(), Price::of),
                optional(quote.bidSize(), Quantity::of),
                optional(quote.askSize(), Quantity::of),
                quote.age(),
                quote.update(),
                Ratio.of(quote.weight()),
                optional(quote.excluded(), word -> Exclusion.valueOf(word.toUpperCase(Locale.ROOT))),
                quote.since());
    }

    private static Instrument terms(TapeContent.Instrument terms) {
        return new Instrument(
                new Symbol(terms.symbol()),
                InstrumentClass.valueOf(terms.kind().toUpperCase(Locale.ROOT)),
                Price.of(terms.tick()),
                Quantity.of(terms.lot()),
                Ratio.of(terms.multiplier()),
                terms.currency(),
                terms.fees());
    }

    private static TapeBody.Status status(TapeContent.Status status) {
        var target = status.target();
        var named = status.scope().equals("all") ? target == null : target != null;
        if (!named) {
            throw new NotCanonical("/body/target", "a target unless the scope is all", String.valueOf(target));
        }
        return new TapeBody.Status(
                target != null && status.scope().equals("instrument") ? new Symbol(target) : null,
                target != null && status.scope().equals("venue") ? new Venue(target) : null,
                TradingStatus.valueOf(status.state().toUpperCase(Locale.ROOT)));
    }

    private static List<Level> levels(List<TapeContent.Level> levels) {
        return levels.stream()
                .map(each -> new Level(Price.of(each.price()), Quantity.of(each.size())))
                .toList();
    }

    private static long sequence(@Nullable Long sequence) {
        return sequence == null ? 0 : sequence;
    }

    private static <T> @Nullable T optional(@Nullable String text, Function<String, T> reader) {
        return text == null ? null : reader.apply(text);
    }
}
