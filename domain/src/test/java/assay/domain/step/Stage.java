package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.domain.account.Status;
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
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Hold;
import assay.domain.rule.Leverage;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.rule.Rule;
import assay.domain.tape.Calendars;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.Market;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TapeEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account brought to any balance and equity by real trades without fees: one instrument is carried and moves the
 * equity, another is bought and sold between marks and moves the balance.
 */
final class Stage {
    private static final Symbol CARRIED = new Symbol("CARRIED");
    static final Symbol TRADED = new Symbol("TRADED");
    static final Hold NO_HOLD = new Hold(Duration.ZERO, Ratio.ONE);
    private static final DocumentContent.Zones ZONES = Calendars.of("UTC");

    private Market market = Market.empty();
    private Instant at = Instant.parse("2026-06-01T12:00:00Z");
    private long sequence;
    private int commands;
    AccountState state = AccountState.EMPTY;

    Stage(Money capital, boolean carries, Rule... rules) {
        var free = new FeeSchedule(Venue.COINBASE, Ratio.ZERO, Ratio.ZERO, Money.of("0.01"));
        tell(new TapeBody.Document("zones", ZONES));
        tell(new TapeBody.Calendar("zones"));
        tell(new TapeBody.Document("fees", new DocumentContent.Fees(new FeeDocument(List.of(free)))));
        for (var symbol : List.of(CARRIED, TRADED)) {
            tell(new TapeBody.Terms(new Instrument(
                    symbol,
                    InstrumentClass.CRYPTO,
                    Price.of("0.00000001"),
                    Quantity.of("1"),
                    Ratio.ONE,
                    "USD",
                    "fees")));
        }
        var phase = new Phase(
                "one",
                capital,
                Venue.COINBASE,
                List.of(new Leverage(InstrumentClass.CRYPTO, Ratio.of("1000"))),
                Ratio.ZERO,
                Ratio.ONE,
                Ratio.of("0.2"),
                List.of(rules));
        var pack = new Pack("example", "1", "USD", Packs.MIDNIGHT, List.of(phase));
        command(new Command.OpenAccount(stamp(), Scene.id("assessment"), 0, null, "hash", pack));
        if (carries) {
            mark(CARRIED, Price.of("1000"));
            book(CARRIED, Price.of("1000"));
            buy(CARRIED, "1000", null);
            mark(CARRIED, Price.of("1000"));
        }
    }

    /** The state of an example: first the balance, unseen by any mark, then the equity by a mark. */
    void set(Money balance, Money equity) {
        trade(balance.minus(state.account().balance()));
        at = at.plusMillis(100);
        mark(CARRIED, Price.of("1000").plus(perUnit(equity.minus(balance))));
    }

    private static Price perUnit(Money amount) {
        return new Price(amount.units() / 1000);
    }

    /** Books a profit without a fee. */
    void trade(Money profit) {
        if (!profit.isZero() && state.account().status() == Status.ACTIVE) {
            at = at.plusMillis(100);
            mark(TRADED, Price.of("1000"));
            book(TRADED, Price.of("1000"));
            buy(TRADED, "1000", null);
            book(TRADED, Price.of("1000").plus(perUnit(profit)));
            sell("1000");
        }
    }

    /** The firm's reset: the next midnight. */
    void reset() {
        at = Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 86_400L) * 86_400L + 86_400L);
        tell(new TapeBody.Clock());
    }

    void price(String price) {
        mark(TRADED, Price.of(price));
        book(TRADED, Price.of(price));
    }

    Outcome buy(Symbol symbol, String quantity, @Nullable Price stop) {
        return order(Side.BUY, symbol, quantity, stop);
    }

    void sell(String quantity) {
        order(Side.SELL, TRADED, quantity, null);
    }

    private Outcome order(Side side, Symbol symbol, String quantity, @Nullable Price stop) {
        var stamp = stamp();
        return command(new Command.PlaceOrder(
                stamp, stamp.command(), symbol, side, OrderType.MARKET, Quantity.of(quantity), null, false, stop));
    }

    private Stamp stamp() {
        var id = Scene.id("example " + ++commands);
        return new Stamp(id, sequence, at, Duration.ofSeconds(5), Stamp.Role.TRADER);
    }

    private void mark(Symbol symbol, Price price) {
        tell(new TapeBody.Marked(new Mark(symbol, MarkState.GOOD, price, price, price, "f", 0, List.of())));
    }

    /** A size of its own at each slice, so that nothing counts as taken. */
    private void book(Symbol symbol, Price price) {
        var level = List.of(new Level(price, Quantity.of(Long.toString(100_000 + sequence))));
        tell(new TapeBody.Book(new BookSlice(symbol, Venue.COINBASE, "u", level, level)));
    }

    private void tell(TapeBody body) {
        market = market.with(new TapeEntry(++sequence, at, body));
        state = Step.entry(state, market).state();
    }

    private Outcome command(Command command) {
        var outcome = Step.command(state, command, market);
        state = outcome.state();
        return outcome;
    }

    Headroom.Room room(String rule) {
        return Headroom.of(state, market).rules().stream()
                .filter(room -> room.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
