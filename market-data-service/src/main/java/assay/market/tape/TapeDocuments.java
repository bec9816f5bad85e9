package assay.market.tape;

import assay.contracts.form.Forms;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.ZoneCalendar;
import assay.domain.instrument.Instrument;
import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.MarkParameters;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.tape.DocumentContent;
import assay.market.listing.Listing;
import assay.market.mark.Picture;
import assay.market.mark.Showings.Formula;
import assay.market.quality.VenueTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents and terms in force for a picture of the venues; the formula's grids and the instruments' steps follow
 * what the venues state.
 */
final class TapeDocuments {
    private static final Forms FORMS = Forms.vocabulary()
            .scalar(Symbol.class, Symbol::name, Symbol::new)
            .scalar(Venue.class, Venue::name, Venue::new)
            .scalar(Price.class, Price::toString, Price::of)
            .scalar(Money.class, Money::toString, Money::of)
            .scalar(Ratio.class, Ratio::toString, Ratio::of)
            .build();

    private final Listing listing;
    private final TapeContent.Document fees;
    private final TapeContent.Document calendar;
    private @Nullable Held held;

    TapeDocuments(Listing listing) {
        this.listing = listing;
        this.fees = document(new DocumentContent.Fees(listing.fees()));
        this.calendar = TapeContent.Document.of(ZoneCalendar.of(listing.zones()));
    }

    /** What is in force together. */
    record InForce(
            TapeContent.Document fees,
            TapeContent.Document calendar,
            TapeContent.Document formula,
            Formula marks,
            List<TapeContent.Instrument> instruments) {
        List<TapeContent.Document> documents() {
            return List.of(fees, formula, calendar);
        }
    }

    private record Held(MarkParameters parameters, InForce inForce) {}

    InForce of(Picture picture) {
        var parameters = parameters(picture);
        var known = held;
        if (known != null && known.parameters().equals(parameters) && sameTerms(known.inForce(), picture)) {
            return known.inForce();
        }
        var formula = document(new DocumentContent.Formula(parameters));
        var inForce =
                new InForce(fees, calendar, formula, new Formula(parameters, formula.hash()), instruments(picture));
        held = new Held(parameters, inForce);
        return inForce;
    }

    private boolean sameTerms(InForce known, Picture picture) {
        return known.instruments().equals(instruments(picture));
    }

    private MarkParameters parameters(Picture picture) {
        var sources = new ArrayList<MarkParameters.Source>();
        for (var listed : listing.instruments()) {
            for (var source : listed.sources()) {
                var terms = picture.terms(source.venue(), listed.symbol());
                sources.add(new MarkParameters.Source(
                        new Symbol(listed.symbol()), new Venue(source.venue()), source.weight(), tick(source, terms)));
            }
        }
        sources.sort(
                Comparator.comparing(MarkParameters.Source::instrument).thenComparing(MarkParameters.Source::venue));
        return listing.rules().with(sources);
    }

    private List<TapeContent.Instrument> instruments(Picture picture) {
        return listing.instruments().stream()
                .map(listed -> instrument(listed, picture))
                .toList();
    }

    /** Finest price grid and coarsest quantity grid of its venues, so that every price shown can be asked for. */
    private TapeContent.Instrument instrument(Listing.Listed listed, Picture picture) {
        var tick = new Price(Long.MAX_VALUE);
        var lot = Quantity.ZERO;
        for (var source : listed.sources()) {
            var terms = picture.terms(source.venue(), listed.symbol());
            tick = tick.min(tick(source, terms));
            var own = terms == null || terms.lot() == 0 ? source.lot() : new Quantity(terms.lot());
            lot = own.compareTo(lot) > 0 ? own : lot;
        }
        var terms = new Instrument(
                new Symbol(listed.symbol()),
                InstrumentClass.CRYPTO,
                tick,
                lot,
                Ratio.of("1"),
                listed.quoteCurrency(),
                fees.hash());
        return MarkWire.terms(terms);
    }

    private static Price tick(Listing.Source source, @Nullable VenueTerms terms) {
        return terms == null || terms.tick() == 0 ? source.tick() : new Price(terms.tick());
    }

    private static TapeContent.Document document(DocumentContent content) {
        return TapeContent.Document.of(FORMS.write(DocumentContent.class, content));
    }
}
