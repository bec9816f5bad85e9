package assay.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.Account;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.account.Stamp;
import assay.domain.account.Watch;
import assay.domain.book.BookSlice;
import assay.domain.book.Level;
import assay.domain.instrument.FeeDocument;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Instrument;
import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkState;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.position.Position;
import assay.domain.rule.Pack;
import assay.domain.tape.Calendars;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.Market;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TapeEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A tape and one account on it, told in the words of a test; every step is also derived again from what it cites. */
final class Scene {
    static final Symbol BTC = new Symbol("BTC-USD");
    static final Symbol ETH = new Symbol("ETH-USD");
    static final Symbol SOL = new Symbol("SOL-USD");
    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private static final DocumentContent.Zones ZONES = Calendars.of("UTC", "Europe/Prague", "America/New_York");

    final List<Event> journal = new ArrayList<>();
    final TreeMap<Long, TapeEntry> tape = new TreeMap<>();
    AccountState state = AccountState.EMPTY;
    Market market = Market.empty();
    Instant at = START;
    private long sequence;
    private int commands;

    /** A tape that knows calendar, fees and terms. */
    Scene() {
        this(START);
    }

    Scene(Instant start) {
        at = start;
        tell(new TapeBody.Document("zones", ZONES));
        tell(new TapeBody.Calendar("zones"));
        var fees = new FeeDocument(List.of(
                new FeeSchedule(Venue.COINBASE, Ratio.of("0.004"), Ratio.of("0.006"), Money.of("0.01")),
                new FeeSchedule(Venue.KRAKEN, Ratio.of("0.0025"), Ratio.of("0.004"), Money.of("0.0001"))));
        tell(new TapeBody.Document("fees", new DocumentContent.Fees(fees)));
        for (var symbol : List.of(BTC, ETH, SOL)) {
            terms(symbol, "fees");
        }
    }

    /** A tape and an account under a pack. */
    static Scene of(Pack pack) {
        var scene = new Scene();
        scene.open(pack);
        return scene;
    }

    void terms(Symbol symbol, String fees) {
        tell(new TapeBody.Terms(new Instrument(
                symbol, InstrumentClass.CRYPTO, Price.of("0.01"), Quantity.of("0.0001"), Ratio.ONE, "USD", fees)));
    }

    /** Terms of a class that no pack of these tests offers. */
    void prediction(Symbol symbol) {
        tell(new TapeBody.Terms(new Instrument(
                symbol,
                InstrumentClass.PREDICTION,
                Price.of("0.01"),
                Quantity.of("0.0001"),
                Ratio.ONE,
                "USD",
                "fees")));
    }

    /** Puts the account where an event of an earlier life left it. */
    void fold(Event event) {
        state = new AccountState(account().apply(event), watch());
    }

    Account account() {
        return state.account();
    }

    /** Lets time pass without an entry. */
    Scene after(long millis) {
        at = at.plusMillis(millis);
        return this;
    }

    List<Event> open(Pack pack) {
        return command(new Command.OpenAccount(stamp(), id("assessment"), 0, null, "hash", pack));
    }

    /** The next tape entry, applied to the account. */
    List<Event> tell(TapeBody body) {
        var entry = new TapeEntry(++sequence, at, body);
        tape.put(sequence, entry);
        market = market.with(entry);
        var before = state;
        var concerned = Step.concerns(before, market);
        var outcome = Step.entry(before, market);
        if (!concerned) {
            assertThat(outcome).as("an entry of no concern changes nothing").isEqualTo(new Outcome(before, List.of()));
        }
        Derivation.check(this, before, outcome, (start, seen) -> Step.entry(start, seen));
        return taken(outcome);
    }

    List<Event> command(Command command) {
        var before = state;
        var outcome = Step.command(before, command, market);
        Derivation.check(this, before, outcome, (start, seen) -> Step.command(start, command, seen));
        return taken(outcome);
    }

    /** The next entry with a bug planted around the step. */
    Outcome step(Plant plant, TapeBody body) {
        var entry = new TapeEntry(++sequence, at, body);
        tape.put(sequence, entry);
        market = market.with(entry);
        return planted(plant, (start, seen) -> Step.entry(start, seen));
    }

    /** A command with a bug planted around the step. */
    Outcome step(Plant plant, Command command) {
        return planted(plant, (start, seen) -> Step.command(start, command, seen));
    }

    private Outcome planted(Plant plant, BiFunction<AccountState, Market, Outcome> step) {
        var before = state;
        var outcome = plant.outcome(before, step.apply(before, market));
        Derivation.check(this, before, outcome, step);
        taken(outcome);
        return outcome;
    }

    private List<Event> taken(Outcome outcome) {
        state = outcome.state();
        journal.addAll(outcome.events());
        return outcome.events().stream()
                .filter(event -> !(event instanceof Event.WatchNoted))
                .toList();
    }

    /** A GOOD mark whose bid and ask are the price itself. */
    List<Event> mark(Symbol symbol, String price) {
        return mark(symbol, price, price);
    }

    List<Event> mark(Symbol symbol, String bid, String ask) {
        return mark(symbol, MarkState.GOOD, Price.of(bid), Price.of(ask));
    }

    List<Event> mark(Symbol symbol, MarkState state, @Nullable Price bid, @Nullable Price ask) {
        var price = bid == null || ask == null ? null : middle(bid, ask);
        return tell(new TapeBody.Marked(new Mark(symbol, state, price, bid, ask, "formula", 0, List.of())));
    }

    private static Price middle(Price bid, Price ask) {
        return new Price(Decimal.multiplyDivide(bid.plus(ask).units(), 1, 2, Rounding.HALF_EVEN));
    }

    List<Event> untrusted(Symbol symbol) {
        return mark(symbol, MarkState.NONE, null, null);
    }

    /** A book of Coinbase with one deep level a side. */
    List<Event> book(Symbol symbol, String bid, String ask) {
        return book(symbol, List.of(level(bid, "1000")), List.of(level(ask, "1000")));
    }

    List<Event> book(Symbol symbol, List<Level> bids, List<Level> asks) {
        return tell(new TapeBody.Book(new BookSlice(symbol, Venue.COINBASE, "u" + sequence, bids, asks)));
    }

    /** Mark and book at one price. */
    Scene price(Symbol symbol, String price) {
        mark(symbol, price);
        book(symbol, price, price);
        return this;
    }

    static Level level(String price, String size) {
        return new Level(Price.of(price), Quantity.of(size));
    }

    Stamp stamp() {
        var current = market.current();
        return new Stamp(
                id("command " + ++commands),
                current.sequence(),
                current.at(),
                Duration.ofSeconds(5),
                Stamp.Role.TRADER);
    }

    /** A market order without more. */
    List<Event> trade(Side side, Symbol symbol, String quantity) {
        return command(order(side, symbol, quantity));
    }

    List<Event> buy(Symbol symbol, String quantity) {
        return trade(Side.BUY, symbol, quantity);
    }

    List<Event> sell(Symbol symbol, String quantity) {
        return trade(Side.SELL, symbol, quantity);
    }

    Command.PlaceOrder order(Side side, Symbol symbol, String quantity) {
        return order(side, symbol, quantity, null, false, null);
    }

    Command.PlaceOrder limit(Side side, Symbol symbol, String quantity, String limit) {
        return order(side, symbol, quantity, limit, false, null);
    }

    Command.PlaceOrder guarded(Side side, Symbol symbol, String quantity, String stop) {
        return order(side, symbol, quantity, null, false, stop);
    }

    Command.PlaceOrder order(
            Side side,
            Symbol symbol,
            String quantity,
            @Nullable String limit,
            boolean reduceOnly,
            @Nullable String stop) {
        var stamp = stamp();
        return new Command.PlaceOrder(
                stamp,
                stamp.command(),
                symbol,
                side,
                limit == null ? OrderType.MARKET : OrderType.LIMIT,
                Quantity.of(quantity),
                limit == null ? null : Price.of(limit),
                reduceOnly,
                stop == null ? null : Price.of(stop));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The one event of a type among some. */
    static <T extends Event> T one(List<Event> events, Class<T> type) {
        assertThat(events)
                .filteredOn(type::isInstance)
                .as("%s in %s", type.getSimpleName(), events)
                .hasSize(1);
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    static List<Class<?>> types(List<Event> events) {
        return events.stream().<Class<?>>map(Event::getClass).toList();
    }

    Position position(Symbol symbol) {
        return Objects.requireNonNull(account().position(symbol));
    }

    Watch watch() {
        return state.watch();
    }
}
