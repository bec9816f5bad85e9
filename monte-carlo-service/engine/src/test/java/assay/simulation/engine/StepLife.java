package assay.simulation.engine;

import assay.domain.account.Account;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.account.Stamp;
import assay.domain.account.Status;
import assay.domain.book.BookSlice;
import assay.domain.book.Level;
import assay.domain.instrument.FeeDocument;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Instrument;
import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Symbol;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkState;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Rule;
import assay.domain.step.Step;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.Market;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TapeEntry;
import assay.domain.tape.ZoneOffsets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same path as the kernel's, lived by a real account: orders, marks and books through {@code step}. */
final class StepLife {
    private static final Symbol SYMBOL = new Symbol("SIM-USD");
    private static final Instant MORNING = Instant.parse("2026-06-01T06:00:00Z");
    private static final List<String> ZONES = List.of("America/New_York", "Europe/Prague", "UTC");
    private static final DocumentContent.Zones CALENDAR =
            new DocumentContent.Zones("test", ZONES.stream().map(StepLife::zone).toList());

    private final Question question;
    private final Prices prices;
    private final long path;
    private final Duration hold;
    private Market market = Market.empty();
    private AccountState state = AccountState.EMPTY;
    private Instant at = MORNING;
    private long sequence;
    private int commands;
    private int day;
    private String breached = "";

    StepLife(Question question, long path) {
        this.question = question;
        this.path = path;
        prices = new Prices(question);
        hold = question.pack().phases().get(question.phase()).rules().stream()
                .filter(Rule.LossRule.class::isInstance)
                .map(rule -> ((Rule.LossRule) rule).loss().hold().duration())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .plusMillis(1);
        tell(new TapeBody.Document("zones", CALENDAR));
        tell(new TapeBody.Calendar("zones"));
        var phase = question.pack().phases().get(question.phase());
        var trader = question.trader();
        var fees = new FeeSchedule(phase.venue(), trader.cost(), trader.cost(), trader.costStep());
        tell(new TapeBody.Document("fees", new DocumentContent.Fees(new FeeDocument(List.of(fees)))));
        tell(new TapeBody.Terms(new Instrument(
                SYMBOL, InstrumentClass.CRYPTO, Price.of("0.00000001"), Quantity.of("1"), Ratio.ONE, "USD", "fees")));
        command(new Command.OpenAccount(stamp(), id("assessment"), question.phase(), null, "hash", question.pack()));
    }

    private static ZoneOffsets zone(String name) {
        var rules = ZoneId.of(name).getRules();
        var transitions = new ArrayList<ZoneOffsets.Transition>();
        var from = Instant.parse("2026-01-01T00:00:00Z");
        for (var next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(Instant.parse("2029-01-01T00:00:00Z"));
                next = rules.nextTransition(next.getInstant())) {
            transitions.add(new ZoneOffsets.Transition(
                    next.getInstant(), next.getOffsetAfter().getTotalSeconds()));
        }
        return new ZoneOffsets(name, rules.getOffset(from).getTotalSeconds(), transitions);
    }

    /** How a path ended: status, rule, day of the end, balance. */
    record Ending(Life.End end, String rule, int day, Money balance) {}

    static Ending kernel(Question question, long path) {
        var rules = Rules.of(question.pack(), question.phase());
        var walk = new Kernel(question, rules).run(path, 1, new Tally(rules, question.days(), false));
        var life = walk.life;
        var rows = rules.losses();
        var rule = life.end != Life.End.FAILED
                ? ""
                : life.breached == rows.size()
                        ? "equity"
                        : rows.get(life.breached).id();
        return new Ending(life.end, rule, walk.day, new Money(life.balance));
    }

    Ending live() {
        prices.path(path);
        settle();
        for (day = 0; day < question.days() && isActive(); day++) {
            trades();
            if (isActive()) {
                at = account().tally().dayRoll();
                tell(new TapeBody.Clock());
                settle();
                at = at.plusSeconds(60);
            }
        }
        var end = switch (account().status()) {
            case PASSED -> Life.End.PASSED;
            case FAILED -> Life.End.FAILED;
            case EXPIRED -> Life.End.EXPIRED;
            default -> Life.End.OPEN;
        };
        return new Ending(
                end, breached, end == Life.End.OPEN ? day : day - 1, account().balance());
    }

    private void trades() {
        var perDay = question.trader().tradesPerDay();
        for (var trade = 0; trade < perDay && isActive() && !isPaused(); trade++) {
            trade(day * perDay + trade);
        }
    }

    private void trade(int number) {
        prices.trade(number);
        var trader = question.trader();
        var dollars = trader.dollars(account().balance().units(), prices.weight());
        at = at.plusMillis(100);
        price(Prices.ONE);
        if (dollars > 0) {
            order(
                    Side.BUY,
                    dollars,
                    trader.stop().isZero() ? null : new Price(trader.stop().units()));
        }
        double price = Prices.ONE;
        for (var mark = 0; mark < prices.marks(trader.marks()) && isOpen(); mark++) {
            price = prices.next(mark, price);
            at = at.plusMillis(100);
            price((long) price);
            settle();
            book((long) price);
            settle();
            var take = trader.take().units();
            if (isOpen() && take > 0 && price >= take) {
                break;
            }
        }
        if (isOpen()) {
            order(Side.SELL, dollars, null);
            settle();
        }
    }

    private boolean isOpen() {
        return isActive() && account().position(SYMBOL) != null;
    }

    private boolean isActive() {
        return account().status() == Status.ACTIVE;
    }

    private boolean isPaused() {
        return account().rules().stream().anyMatch(rule -> rule.pausedUntil() != null);
    }

    private Account account() {
        return state.account();
    }

    /** The price stays until every touch is decided. */
    private void settle() {
        while (isActive() && account().rules().stream().anyMatch(rule -> rule.isTouched())) {
            at = at.plus(hold);
            var entry = market.mark(SYMBOL);
            if (isOpen() && entry != null) {
                tell(entry.body());
            } else {
                tell(new TapeBody.Clock());
            }
        }
    }

    private void price(long units) {
        book(units);
        var price = new Price(units);
        tell(new TapeBody.Marked(new Mark(SYMBOL, MarkState.GOOD, price, price, price, "formula", 0, List.of())));
    }

    private void book(long units) {
        var level = List.of(new Level(new Price(units), new Quantity(40_000_000_000L * Prices.ONE)));
        var venue = question.pack().phases().get(question.phase()).venue();
        tell(new TapeBody.Book(new BookSlice(SYMBOL, venue, "u" + sequence, level, level)));
    }

    private void order(Side side, long dollars, @Nullable Price stop) {
        var stamp = stamp();
        command(new Command.PlaceOrder(
                stamp,
                stamp.command(),
                SYMBOL,
                side,
                OrderType.MARKET,
                new Quantity(dollars * Prices.ONE),
                null,
                side == Side.SELL,
                stop));
    }

    private void tell(TapeBody body) {
        market = market.with(new TapeEntry(++sequence, at, body));
        taken(Step.entry(state, market));
    }

    private void command(Command command) {
        taken(Step.command(state, command, market));
    }

    private void taken(assay.domain.step.Outcome outcome) {
        state = outcome.state();
        for (var event : outcome.events()) {
            if (event instanceof Event.AccountFailed failed) {
                breached = failed.rule();
            }
        }
    }

    private Stamp stamp() {
        return new Stamp(
                id("command " + ++commands),
                market.current().sequence(),
                market.current().at(),
                Duration.ofSeconds(5),
                Stamp.Role.TRADER);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
