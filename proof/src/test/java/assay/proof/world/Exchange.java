package assay.proof.world;

import assay.contracts.form.Forms;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.ZoneCalendar;
import assay.domain.instrument.FeeDocument;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkFormula;
import assay.domain.mark.MarkParameters;
import assay.domain.mark.Quote;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.TapeBody;
import assay.proof.codec.DocumentCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two venues that quote what a test says, made into marks by the real formula, and written on the tape. */
public final class Exchange {

    public static final Symbol BTC = new Symbol("BTC-USD");
    public static final Symbol ETH = new Symbol("ETH-USD");
    public static final Symbol SOL = new Symbol("SOL-USD");
    public static final List<Symbol> SYMBOLS = List.of(BTC, ETH, SOL);
    private static final List<Venue> VENUES = List.of(Venue.COINBASE, Venue.KRAKEN);
    private static final Price CENT = Price.of("0.01");

    private final TapeMill tape;
    private final Consumer<Line> readers;
    private final MarkParameters parameters = parameters();
    private final TapeContent.Document formula =
            TapeContent.Document.of(DocumentCodec.write(new DocumentContent.Formula(parameters)));
    private Instant now;

    /** An exchange that writes on a tape; `readers` get each line after it was written. */
    public Exchange(TapeMill tape, Instant begin, Consumer<Line> readers) {
        this.tape = tape;
        this.now = begin;
        this.readers = readers;
    }

    public Instant now() {
        return now;
    }

    public Exchange pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Exchange moveTo(Instant instant) {
        now = instant;
        return this;
    }

    /** Everything a reader must know before the first mark. */
    public void begin() {
        var fees = TapeContent.Document.of(DocumentCodec.write(new DocumentContent.Fees(new FeeDocument(List.of(
                new FeeSchedule(Venue.COINBASE, Ratio.of("0.006"), Ratio.of("0.008"), Money.of("0.01")),
                new FeeSchedule(Venue.KRAKEN, Ratio.of("0.0025"), Ratio.of("0.004"), Money.of("0.0001")))))));
        var calendar = TapeContent.Document.of(ZoneCalendar.of(List.of("UTC", "Europe/Prague", "America/New_York")));
        write(new TapeContent.Genesis("assay/1"));
        write(fees);
        write(formula);
        write(calendar);
        for (var symbol : SYMBOLS) {
            write(new TapeContent.Instrument(symbol.name(), "crypto", "0.01", "0.0001", "1", "USD", fees.hash()));
        }
        write(new TapeContent.Calendar(calendar.hash()));
        write(new TapeContent.Status("all", null, "open"));
    }

    private static MarkParameters parameters() {
        var sources = new ArrayList<MarkParameters.Source>();
        for (var symbol : SYMBOLS) {
            sources.add(new MarkParameters.Source(symbol, Venue.COINBASE, Ratio.of("0.6"), CENT));
            sources.add(new MarkParameters.Source(symbol, Venue.KRAKEN, Ratio.of("0.4"), CENT));
        }
        return new MarkParameters(2_000, Ratio.of("0.005"), Ratio.of("0.005"), Ratio.of("0.0025"), 2, 3_000, sources);
    }

    public Line write(TapeContent content) {
        var line = tape.emit(now, content);
        readers.accept(line);
        return line;
    }

    public void clock() {
        write(new TapeContent.Clock());
    }

    /** Both venues show a price: a mark in state good. */
    public Line good(Symbol symbol, Price price) {
        return mark(symbol, price, true);
    }

    /** Only one venue is live: a mark in state single. */
    public Line single(Symbol symbol, Price price) {
        return mark(symbol, price, false);
    }

    private Line mark(Symbol symbol, Price price, boolean both) {
        var showings = new ArrayList<MarkFormula.Showing>();
        for (int i = 0; i < VENUES.size(); i++) {
            var bid = new Price(price.units() - CENT.units() * (i + 1));
            var ask = new Price(price.units() + CENT.units() * (i + 1));
            boolean live = both || i == 0;
            showings.add(new MarkFormula.Showing(
                    VENUES.get(i),
                    live,
                    bid,
                    ask,
                    Quantity.of("1.5"),
                    Quantity.of("2"),
                    40L + i,
                    "u" + now.toEpochMilli()));
        }
        var question = new MarkFormula.Question(symbol, now, previous(symbol), formula.hash(), parameters, 0);
        return write(wire(MarkFormula.next(question, showings)));
    }

    private @Nullable Mark previous(Symbol symbol) {
        var entry = tape.market().mark(symbol);
        return entry != null && entry.body() instanceof TapeBody.Marked(var mark) ? mark : null;
    }

    /** Ten levels on both sides of a price, of the venue that a pack fills on. */
    public Line book(Symbol symbol, Venue venue, Price price) {
        var bids = new ArrayList<TapeContent.Level>();
        var asks = new ArrayList<TapeContent.Level>();
        for (int i = 1; i <= 10; i++) {
            var step = CENT.units() * i;
            var size = Quantity.of(i == 10 ? "1" : "0." + i);
            bids.add(new TapeContent.Level(new Price(price.units() - step).toString(), size.toString()));
            asks.add(new TapeContent.Level(new Price(price.units() + step).toString(), size.toString()));
        }
        return write(new TapeContent.Book(symbol.name(), venue.name(), "b" + now.toEpochMilli(), bids, asks));
    }

    static TapeContent.Mark wire(Mark mark) {
        return new TapeContent.Mark(
                mark.instrument().name(),
                Forms.word(mark.state()),
                text(mark.price()),
                text(mark.bid()),
                text(mark.ask()),
                mark.formula(),
                mark.rate() == 0 ? null : mark.rate(),
                mark.quotes().stream().map(Exchange::wire).toList());
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
                quote.excluded() == null ? null : Forms.word(quote.excluded()),
                quote.since());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
