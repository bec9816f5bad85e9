package assay.market.mark;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkFormula;
import assay.domain.mark.MarkFormula.Question;
import assay.domain.mark.MarkFormula.Showing;
import assay.domain.mark.MarkParameters;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.market.book.BookView.Level;
import assay.market.quality.QuoteState;
import assay.market.time.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a picture of the venues before the domain's formula. */
public final class Showings {
    private Showings() {}

    /** The formula in force: its parameters and the hash of their document. */
    public record Formula(MarkParameters parameters, String hash) {}

    public static Mark mark(String symbol, Picture picture, Moment moment, Formula formula) {
        var instrument = new Symbol(symbol);
        var question =
                new Question(instrument, moment.at(), moment.previous(), formula.hash(), formula.parameters(), 0);
        return MarkFormula.next(question, of(instrument, picture, formula.parameters()));
    }

    /** When on the tape, and after which mark. */
    public record Moment(Instant at, @Nullable Mark previous) {}

    static List<Showing> of(Symbol symbol, Picture picture, MarkParameters parameters) {
        var showings = new ArrayList<Showing>();
        for (var source : parameters.sources()) {
            if (source.instrument().equals(symbol)) {
                showings.add(showing(symbol, source.venue(), picture));
            }
        }
        return showings;
    }

    private static Showing showing(Symbol symbol, Venue venue, Picture picture) {
        var age = picture.ageMillis(venue.name());
        var quote = picture.quote(venue.name(), symbol.name());
        if (quote == null) {
            return new Showing(venue, false, null, null, null, null, age, "");
        }
        var bid = best(quote.book().bids());
        var ask = best(quote.book().asks());
        return new Showing(
                venue,
                quote.state() == QuoteState.LIVE,
                bid == null ? null : new Price(bid.price()),
                ask == null ? null : new Price(ask.price()),
                bid == null ? null : new Quantity(bid.size()),
                ask == null ? null : new Quantity(ask.size()),
                age,
                quote.update());
    }

    private static @Nullable Level best(List<Level> side) {
        return side.isEmpty() ? null : side.getFirst();
    }
}
