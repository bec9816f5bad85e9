package assay.proof.world;

import assay.contracts.line.Line;
import assay.domain.account.Command;
import assay.domain.account.Status;
import assay.domain.instrument.Venue;
import assay.domain.number.Price;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import assay.proof.codec.SeededPacks;
import assay.proof.sign.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A tape, an exchange and one account on it. */
public final class Story {

    public final SigningKey key;
    public final TapeMill tape;
    public final Exchange exchange;
    public final Trader trader;
    private final List<Consumer<Line>> readers = new ArrayList<>();

    /** Whether the account's owner looks at the tape; one that does not is a lying platform. */
    private boolean looks = true;

    public Story(SigningKey key, Pack pack, Instant begin) {
        this.key = key;
        this.tape = new TapeMill(key);
        this.exchange = new Exchange(tape, begin, line -> readers.forEach(reader -> reader.accept(line)));
        this.trader = new Trader(tape, pack, new UUID(0x0190c0de00007000L, 0x8000000000000001L));
        readers.add(this::handOver);
    }

    private void handOver(Line line) {
        if (looks) {
            trader.entry(line);
        }
    }

    /** An account that touched its daily floor for a moment; the platform may have looked away meanwhile. */
    public static Story ofATouch(SigningKey key, boolean looked) {
        var story = new Story(key, SeededPacks.named("starter-25k"), Instant.parse("2026-11-20T12:00:00.100Z"));
        story.exchange.begin();
        story.tick("60000");
        story.trader.open();
        story.trader.market(Exchange.BTC, Side.BUY, "0.5");
        story.looks = looked;
        story.tick("57900");
        story.looks = true;
        story.tick("60000");
        story.trader.give(stamp -> new Command.CloseAll(stamp));
        story.close();
        return story;
    }

    /** An account of the smallest pack: it trades, survives a roll and a touch, and breaks its daily loss limit. */
    public static Story ofABreach(SigningKey key) {
        var story = new Story(key, SeededPacks.named("starter-25k"), Instant.parse("2026-11-20T23:58:00.100Z"));
        var exchange = story.exchange;
        var trader = story.trader;
        exchange.begin();
        story.tick("60000");
        trader.open();
        trader.receipt();
        story.tick("60010");
        trader.order(new Trader.Wish(Exchange.BTC, Side.BUY, "0.05", null, false, Price.of("59000")));
        trader.market(Exchange.BTC, Side.BUY, "50");
        story.tick("60100");
        exchange.moveTo(Instant.parse("2026-11-21T00:00:00.300Z"));
        story.tick("60200");
        trader.order(new Trader.Wish(Exchange.BTC, Side.SELL, "0.05", null, true, null));
        exchange.good(Exchange.ETH, Price.of("3000"));
        trader.limit(Exchange.ETH, Side.BUY, "0.5", Price.of("2990"));
        trader.give(stamp -> new Command.CloseAll(stamp));
        exchange.pass(Duration.ofSeconds(1));
        story.tick("60000");
        trader.receipt();
        trader.market(Exchange.BTC, Side.BUY, "0.5");
        for (int price = 59_900;
                trader.state().account().status() == Status.ACTIVE;
                price -= price > 58_100 ? 200 : 40) {
            exchange.pass(Duration.ofMillis(150));
            story.tick(Integer.toString(price));
            if (price % 1_000 == 500) {
                trader.market(Exchange.BTC, Side.BUY, "0.03");
            }
        }
        trader.receipt();
        story.close();
        return story;
    }

    /** A good mark of BTC and the book of each venue around the same price. */
    public void tick(String price) {
        exchange.pass(Duration.ofMillis(50)).good(Exchange.BTC, Price.of(price));
        exchange.pass(Duration.ofMillis(20)).book(Exchange.BTC, Venue.COINBASE, Price.of(price));
        exchange.pass(Duration.ofMillis(20)).book(Exchange.BTC, Venue.KRAKEN, Price.of(price));
    }

    /** Time passes until the last segment is signed. */
    public void close() {
        exchange.pass(Duration.ofSeconds(1)).clock();
    }

    public byte[] bundle() {
        return trader.bundle(key);
    }
}
