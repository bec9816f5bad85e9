package assay.proof.world;

import assay.contracts.line.Line;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Status;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.number.Price;
import assay.domain.order.Side;
import assay.domain.step.Headroom;
import assay.proof.replay.Fold;
import assay.proof.replay.Rederivation;
import assay.proof.sign.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Thirty-five seeded days of one account over the change to summer time: orders of every kind, touches, pauses,
 * freezes, and owners that die and are followed by others.
 */
public final class LongLife {

    private static final Instant BEGIN = Instant.parse("2026-03-08T00:01:00.010Z");
    private static final int DAYS = 35;
    private static final int SESSIONS = 14;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(35);
    private final Map<Symbol, Long> cents =
            new HashMap<>(Map.of(Exchange.BTC, 6_000_000L, Exchange.ETH, 300_000L, Exchange.SOL, 15_000L));
    public final Story story;
    private int takeovers;

    private LongLife(SigningKey key) {
        story = new Story(key, TestPacks.ofALongLife(), BEGIN);
    }

    public static LongLife lived(SigningKey key) {
        var life = new LongLife(key);
        life.story.exchange.begin();
        life.all();
        life.story.trader.open();
        life.story.trader.receipt();
        for (int day = 0; day < DAYS; day++) {
            life.day(day);
        }
        life.story.trader.give(stamp -> new Command.GiveUp(stamp));
        life.story.trader.receipt();
        life.story.close();
        return life;
    }

    public int takeovers() {
        return takeovers;
    }

    private void day(int day) {
        var morning = BEGIN.plus(Duration.ofDays(day)).plusSeconds(5);
        for (int session = 0; session < SESSIONS; session++) {
            story.exchange.moveTo(morning.plus(Duration.ofMinutes(90L * session)));
            walk();
            all();
            session(day, session);
        }
        story.trader.receipt();
    }

    private void session(int day, int session) {
        if (session == 0) {
            hold();
            touch(day % 7 == 6);
        } else if (session == 3) {
            doubt();
        } else if (session == 5) {
            stop();
        } else if (session == 7) {
            rest();
        } else if (session == 9 && day % 5 == 4) {
            freeze();
        } else if (session == 11 && day % 5 == 2) {
            takeover();
        }
        trade();
    }

    private void walk() {
        cents.replaceAll((_, value) -> Math.max(1_000, value + value * random.nextInt(-20, 21) / 10_000));
    }

    private Price price(Symbol symbol) {
        return new Price(Objects.requireNonNull(cents.get(symbol)) * 1_000_000);
    }

    private void all() {
        for (var symbol : Exchange.SYMBOLS) {
            show(symbol, price(symbol));
        }
    }

    private void show(Symbol symbol, Price price) {
        story.exchange.pass(Duration.ofMillis(30)).good(symbol, price);
        story.exchange.pass(Duration.ofMillis(20)).book(symbol, Venue.KRAKEN, price);
    }

    private void trade() {
        for (int i = 0; i < 6; i++) {
            var symbol = Exchange.SYMBOLS.get(random.nextInt(3));
            var side = random.nextBoolean() ? Side.BUY : Side.SELL;
            story.trader.market(symbol, side, "0." + random.nextInt(1, 10));
            if (i % 3 == 2) {
                story.exchange.pass(Duration.ofMillis(40));
                show(symbol, price(symbol));
            }
        }
    }

    /** Flat, and then two bitcoins, so that the way to the floor is known. */
    private void hold() {
        story.trader.give(stamp -> new Command.CloseAll(stamp));
        story.trader.market(Exchange.BTC, Side.BUY, "2");
    }

    /** Just below the daily floor for a fifth of a second, or for longer than the hold. */
    private void touch(boolean held) {
        var binds = Headroom.of(story.trader.state(), story.tape.market()).rules().stream()
                .filter(room -> room.rule().equals("daily"))
                .findFirst()
                .orElseThrow()
                .bindsAt();
        if (binds == null) {
            return;
        }
        var below = new Price(binds.price().units() - Price.of("20").units());
        for (int i = 0; i < (held ? 4 : 1); i++) {
            story.exchange.pass(Duration.ofMillis(200)).good(Exchange.BTC, cent(below));
            story.trader.market(Exchange.BTC, Side.BUY, "0.1");
        }
        story.exchange.pass(Duration.ofMillis(200));
        show(Exchange.BTC, price(Exchange.BTC));
    }

    private static Price cent(Price price) {
        return new Price(price.units() / 1_000_000 * 1_000_000);
    }

    /** One venue is silent for seven seconds. */
    private void doubt() {
        story.trader.market(Exchange.BTC, Side.BUY, "0.2");
        for (int i = 0; i < 7; i++) {
            story.exchange.pass(Duration.ofSeconds(1)).single(Exchange.BTC, price(Exchange.BTC));
        }
        story.trader.market(Exchange.BTC, Side.BUY, "0.2");
        story.exchange.pass(Duration.ofSeconds(1));
        all();
    }

    /** An order with a stop-loss that the price then falls through. */
    private void stop() {
        var ether = price(Exchange.ETH);
        var stop = cent(new Price(ether.units() / 1000 * 997));
        story.trader.give(stamp -> new Command.CloseAll(stamp));
        story.trader.order(new Trader.Wish(Exchange.ETH, Side.BUY, "3", null, false, stop));
        story.exchange.pass(Duration.ofMillis(300));
        show(Exchange.ETH, cent(new Price(ether.units() / 1000 * 995)));
        story.exchange.pass(Duration.ofMillis(300));
        show(Exchange.ETH, ether);
    }

    /** A limit with a stop-loss that fills in parts, one that is cancelled, and a cancel of nothing. */
    private void rest() {
        var sol = price(Exchange.SOL);
        var limit = cent(new Price(sol.units() / 1000 * 999));
        story.trader.give(stamp -> new Command.CloseAll(stamp));
        var stop = cent(new Price(sol.units() / 1000 * 900));
        story.trader.order(new Trader.Wish(Exchange.SOL, Side.BUY, "8", limit, false, stop));
        for (int i = 0; i < 3; i++) {
            story.exchange.pass(Duration.ofMillis(300));
            show(Exchange.SOL, cent(new Price(limit.units() - (i + 1) * 1_000_000L)));
        }
        story.trader.limit(Exchange.SOL, Side.BUY, "1", cent(new Price(sol.units() / 1000 * 990)));
        story.trader.state().account().orders().stream()
                .filter(order -> order.limit() != null)
                .findFirst()
                .ifPresent(order -> story.trader.give(stamp -> new Command.CancelOrder(stamp, order.id())));
        story.trader.give(stamp -> new Command.CancelOrder(stamp, new UUID(4, 4)));
    }

    private void freeze() {
        story.trader.give(stamp -> new Command.Freeze(stamp, "review"));
        story.trader.market(Exchange.BTC, Side.BUY, "0.1");
        story.trader.give(stamp -> new Command.Thaw(stamp));
    }

    /**
     * The owner dies some time after its last checkpoint; the next one has the stored lines, and the watch and tape
     * position of that checkpoint, and reads the tape from there.
     */
    private void takeover() {
        all();
        var trader = story.trader;
        int lines = trader.lines().size();
        long folded = story.tape.last().sequence();
        var row = trader.codec().state(trader.state());
        story.exchange.pass(Duration.ofMillis(50));
        all();
        trade();
        story.exchange.pass(Duration.ofMillis(50)).single(Exchange.BTC, price(Exchange.BTC));
        trade();
        var stored = trader.codec().state(row);
        var account = Fold.of(trader.lines().subList(0, lines), trader.codec());
        var run =
                new Rederivation(trader.codec(), trader.lines()).from(new AccountState(account, stored.watch()), lines);
        for (Line entry : story.tape.lines()) {
            if (entry.sequence() <= folded) {
                run.before(entry);
            } else {
                run.entry(entry);
            }
        }
        if (!run.complete() || !run.state().equals(trader.state())) {
            throw new IllegalStateException("the next owner stands elsewhere than the one that died");
        }
        trader.takeOver(run.state());
        takeovers++;
        story.exchange.pass(Duration.ofMillis(50));
        all();
    }

    /** The status it ends with. */
    public Status status() {
        return story.trader.state().account().status();
    }

    /** The instants of its day rolls. */
    public List<Line> rolls() {
        return story.trader.lines().stream()
                .filter(line -> line.type().equals("DayRolled"))
                .toList();
    }
}
