package assay.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.Account;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.account.Postings;
import assay.domain.account.Status;
import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.number.Quantity;
import assay.domain.order.Order;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.tape.TapeBody;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One seeded life of an account: a random walk of three instruments, random orders, gaps of trust, rolls over summer
 * time.
 */
final class SimulatedLife {
    private static final List<Symbol> SYMBOLS = List.of(Scene.BTC, Scene.ETH, Scene.SOL);
    private static final Instant START = Instant.parse("2026-03-27T20:00:00Z");

    private final Random random;
    private final Plant plant;
    private final Scene scene = new Scene(START);
    private final NaiveMarks marks = new NaiveMarks();
    private final RandomWorld world;
    private final Map<UUID, Quantity> filled = new HashMap<>();
    private final Map<UUID, Order> ordered = new HashMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final NaiveDepth depth = new NaiveDepth();
    private @Nullable NaiveRules naive;
    private @Nullable Pack pack;

    SimulatedLife(long seed, Plant plant) {
        this.random = new Random(seed);
        this.plant = plant;
        this.world = new RandomWorld(random, scene);
    }

    /** Lives for so many steps and answers with the events' types. */
    Set<Class<?>> live(int steps) {
        for (var symbol : SYMBOLS) {
            entry(world.mark(symbol, naive));
            entry(world.book(symbol));
        }
        pack = new RandomPacks(random).next();
        naive = new NaiveRules(pack, scene.at, marks);
        var told = command(world.open(plant.pack(pack)));
        assertThat(told).hasSize(1);
        for (var i = 0; i < steps; i++) {
            pass();
            var symbol = SYMBOLS.get(random.nextInt(3));
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> entry(world.mark(symbol, naive));
                case 4, 5, 6 -> entry(world.book(symbol));
                case 7 -> entry(new TapeBody.Clock());
                default -> {
                    if (random.nextInt(4) > 0) {
                        entry(world.mark(symbol, naive));
                        entry(world.book(symbol));
                    }
                    command(world.command(symbol));
                }
            }
        }
        assertThat(replayed()).as("the journal alone gives the account").isEqualTo(scene.account());
        return seen;
    }

    private void pass() {
        var leap = random.nextInt(60) == 0;
        scene.after(leap ? random.nextInt(30 * 3_600_000) : 20 + random.nextInt(400));
    }

    private void entry(TapeBody body) {
        var before = scene.state;
        var outcome = scene.step(plant, plant.shown(body));
        var told = naive == null ? List.<String>of() : naive(body, outcome.events());
        if (body instanceof TapeBody.Marked(var mark)) {
            marks.take(mark);
        }
        if (body instanceof TapeBody.Book(var slice)) {
            depth.take(slice, scene.at);
        }
        check(before, outcome, told);
    }

    private List<String> naive(TapeBody body, List<Event> events) {
        var current = scene.market.current();
        var model = java.util.Objects.requireNonNull(naive);
        return model.entry(new assay.domain.tape.TapeEntry(current.sequence(), current.at(), body), events);
    }

    private List<Event> command(Command command) {
        var before = scene.state;
        var outcome = scene.step(plant, command);
        check(
                before,
                outcome,
                java.util.Objects.requireNonNull(naive)
                        .command(scene.market.current().at(), outcome.events()));
        return outcome.events();
    }

    private void check(AccountState before, Outcome outcome, List<String> expected) {
        var events = outcome.events();
        events.forEach(event -> seen.add(event.getClass()));
        var closes = events.stream().noneMatch(SimulatedLife::leavesTheModel);
        if (closes) {
            assertThat(NaiveWords.told(events)).isEqualTo(expected);
        } else {
            java.util.Objects.requireNonNull(naive).endedAs(outcome.state().account());
        }
        for (var event : events) {
            sums(event);
            orders(event);
        }
        ledger(outcome.state().account());
        books(outcome.state().account());
        watermarks(before, outcome);
        if (events.stream().anyMatch(event -> event instanceof Event.OrderFilled)
                && outcome.state().account().status() == Status.ACTIVE) {
            var model = java.util.Objects.requireNonNull(naive);
            NaiveDepth.margin(model.book, marks, phase(), model.equity(-1).max(model.equity(1)));
        }
        endings(before.account(), events);
    }

    /** A pass walks the book and an expiry closes at a roll: their closings are checked by plain tests. */
    private static boolean leavesTheModel(Event event) {
        return event instanceof Event.PhasePassed || event instanceof Event.AccountExpired;
    }

    private static void sums(Event event) {
        var sum = Money.ZERO;
        for (var posting : Postings.of(event)) {
            sum = sum.plus(posting.amount());
        }
        assertThat(sum).as("postings of %s", event).isEqualTo(Money.ZERO);
    }

    /** No order fills beyond its quantity, beyond its limit, or after it is gone. */
    private void orders(Event event) {
        if (event instanceof Event.OrderPlaced placed) {
            assertThat(filled.put(placed.order().id(), Quantity.ZERO))
                    .as("placed once")
                    .isNull();
            ordered.put(placed.order().id(), placed.order());
        }
        if (event instanceof Event.OrderResized resized) {
            ordered.computeIfPresent(resized.order(), (_, order) -> order.withQuantity(resized.quantity()));
        }
        if (event instanceof Event.OrderFilled fill) {
            var sum = java.util.Objects.requireNonNull(filled.get(fill.order())).plus(fill.quantity());
            filled.put(fill.order(), sum);
            var order = java.util.Objects.requireNonNull(ordered.get(fill.order()));
            assertThat(sum).isLessThanOrEqualTo(order.quantity());
            depth.check(fill, order, phase(), marks, scene.market.current().at());
        }
    }

    private Phase phase() {
        return java.util.Objects.requireNonNull(pack).phases().getFirst();
    }

    private static void ledger(Account account) {
        var sum = Money.ZERO;
        for (var part : assay.domain.ledger.LedgerAccount.values()) {
            sum = sum.plus(account.ledger().of(part));
        }
        assertThat(sum).isEqualTo(Money.ZERO);
    }

    /** Positions and balance equal the sum of fills. */
    private void books(Account account) {
        if (naive != null
                && account.status() != Status.UNOPENED
                && account.status() != Status.PASSED
                && account.status() != Status.EXPIRED) {
            assertThat(account.balance().toString())
                    .isEqualTo(naive.book.cash.stripTrailingZeros().toPlainString());
            assertThat(account.positions()).hasSize(naive.book.positions.size());
            account.positions()
                    .forEach(position -> assertThat(NaiveBook.number(position.quantity()))
                            .isEqualByComparingTo(
                                    java.util.Objects.requireNonNull(naive.book.positions.get(position.symbol()))
                                            .quantity()));
        }
    }

    /** A watermark over the whole phase never falls while the account lives. */
    private void watermarks(AccountState before, Outcome outcome) {
        for (var peak : before.watch().peaks()) {
            var overall = outcome.state().account().status() == Status.ACTIVE
                    && before.account().phase().rules().stream()
                            .anyMatch(rule -> rule.id().equals(peak.rule())
                                    && rule instanceof assay.domain.rule.Rule.OverallLoss);
            if (overall) {
                assertThat(outcome.state().watch().peaks())
                        .anyMatch(later -> later.rule().equals(peak.rule())
                                && later.value().compareTo(peak.value()) >= 0);
            }
        }
    }

    /** After the end nothing is accepted any more: positions close, and that is all. */
    private static void endings(Account before, List<Event> events) {
        if (before.status().ended()) {
            assertThat(events)
                    .allMatch(event -> event instanceof Event.PositionClosed
                            || event instanceof Event.OrderDenied
                            || event instanceof Event.CommandDenied);
        }
    }

    private Account replayed() {
        var account = Account.UNOPENED;
        for (var event : scene.journal) {
            account = account.apply(event);
        }
        return account;
    }
}
