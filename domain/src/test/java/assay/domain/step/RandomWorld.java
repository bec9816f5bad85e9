package assay.domain.step;

import assay.domain.account.Command;
import assay.domain.book.BookSlice;
import assay.domain.book.Level;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkState;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import assay.domain.tape.TapeBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seed makes of the world: three prices that walk, trust that comes and goes, books, and a trader without a
 * plan.
 */
final class RandomWorld {
    private final Random random;
    private final Scene scene;
    private final Map<Symbol, Double> prices = new HashMap<>();
    private final Map<Symbol, Integer> distrust = new HashMap<>();

    RandomWorld(Random random, Scene scene) {
        this.random = random;
        this.scene = scene;
        prices.put(Scene.BTC, 60_000.0);
        prices.put(Scene.ETH, 3_000.0);
        prices.put(Scene.SOL, 150.0);
        prices.keySet().forEach(symbol -> distrust.put(symbol, 0));
    }

    TapeBody mark(Symbol symbol, @Nullable NaiveRules model) {
        var crash = random.nextInt(400) == 0 ? 0.3 : 0.01;
        var price = prices.merge(symbol, Math.exp(random.nextGaussian() * crash), (a, b) -> a * b);
        var edge = model == null || random.nextInt(4) > 0 ? null : model.edge(symbol, random);
        if (edge != null) {
            var side = Price.of(edge);
            return new TapeBody.Marked(new Mark(symbol, MarkState.GOOD, side, side, side, "f", 0, List.of()));
        }
        var left = distrust.merge(symbol, -1, Integer::sum);
        if (left <= 0 && random.nextInt(40) == 0) {
            distrust.put(symbol, 1 + random.nextInt(12));
        }
        var trusted = distrust.getOrDefault(symbol, 0) <= 0;
        var single = random.nextBoolean();
        if (!trusted && !single) {
            var state = random.nextBoolean() ? MarkState.NONE : MarkState.DISPUTED;
            return new TapeBody.Marked(new Mark(symbol, state, null, null, null, "f", 0, List.of()));
        }
        var wild = trusted ? price : price * (0.5 + random.nextDouble());
        var bid = price(wild * 0.9998);
        var ask = price(wild * 1.0002);
        return new TapeBody.Marked(new Mark(
                symbol, trusted ? MarkState.GOOD : MarkState.SINGLE, price(wild), bid, ask, "f", 0, List.of()));
    }

    TapeBody book(Symbol symbol) {
        var middle = prices.getOrDefault(symbol, 1.0) * (1 + random.nextGaussian() * 0.001);
        var bids = new ArrayList<Level>();
        var asks = new ArrayList<Level>();
        for (var i = 0; i < 1 + random.nextInt(10); i++) {
            bids.add(new Level(price(middle * (0.9999 - i * 0.0005)), size(symbol)));
            asks.add(new Level(price(middle * (1.0001 + i * 0.0005)), size(symbol)));
        }
        return new TapeBody.Book(new BookSlice(symbol, Venue.COINBASE, "u", bids, asks));
    }

    /** Sizes repeat, so that a level may come back as it was. */
    private Quantity size(Symbol symbol) {
        return new Quantity(
                (1 + random.nextInt(3)) * Math.round(100_000_000 / prices.getOrDefault(symbol, 1.0)) * 10_000L);
    }

    private static Price price(double value) {
        return new Price(Math.max(1, Math.round(value * 100)) * 1_000_000L);
    }

    Command open(Pack pack) {
        return new Command.OpenAccount(scene.stamp(), Scene.id("assessment"), 0, null, "hash", pack);
    }

    Command command(Symbol symbol) {
        return switch (random.nextInt(80)) {
            case 0 -> new Command.CloseAll(scene.stamp());
            case 1 -> new Command.Freeze(scene.stamp(), "review");
            case 2, 3, 8, 9, 10 -> new Command.Thaw(scene.stamp());
            case 4 -> random.nextInt(12) == 0 ? new Command.GiveUp(scene.stamp()) : new Command.Thaw(scene.stamp());
            case 5, 6, 7 -> new Command.CancelOrder(scene.stamp(), anyOrder());
            default -> order(symbol);
        };
    }

    private UUID anyOrder() {
        var orders = scene.account().orders();
        return orders.isEmpty()
                ? Scene.id("nothing")
                : orders.get(random.nextInt(orders.size())).id();
    }

    private Command order(Symbol symbol) {
        var price = prices.getOrDefault(symbol, 1.0);
        var side = random.nextBoolean() ? Side.BUY : Side.SELL;
        var sign = side == Side.BUY ? 1 : -1;
        var limit = random.nextInt(3) == 0 ? price(price * (1 - sign * random.nextDouble() * 0.01)) : null;
        var stop = random.nextInt(3) == 0 ? price(price * (1 - sign * (0.012 + random.nextDouble() * 0.05))) : null;
        var notional = random.nextInt(20) == 0 ? 1_000_000 : 1000 + random.nextInt(40_000);
        var quantity = new Quantity(Math.max(1, Math.round(notional / price * 10_000)) * 10_000L);
        var stamp = scene.stamp();
        return new Command.PlaceOrder(
                stamp,
                stamp.command(),
                symbol,
                side,
                limit == null ? OrderType.MARKET : OrderType.LIMIT,
                quantity,
                limit,
                random.nextInt(8) == 0,
                stop);
    }
}
