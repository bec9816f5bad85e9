package assay.core.shard;

import assay.contracts.command.CommandRecord;
import assay.contracts.line.Sha256;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.domain.instrument.Symbol;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import assay.proof.codec.PackFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One account's owner: opens it first, then orders, cancels, closes, sometimes the same thing again. */
final class SimulatedTrader {

    final UUID account;
    final int shard;
    private final Pack pack;
    private final RandomGenerator random;
    private final List<UUID> orders = new ArrayList<>();
    private int keys;

    SimulatedTrader(UUID account, int shard, Pack pack, RandomGenerator random) {
        this.account = account;
        this.shard = shard;
        this.pack = pack;
        this.random = random;
    }

    /** The next command, stamped with what an instance has seen. */
    CommandRecord next(TapePoint seen, SimulatedWorld world) {
        var id = CommandRecord.id(account, "key " + ++keys);
        var role = keys == 1 ? Stamp.Role.SYSTEM : Stamp.Role.TRADER;
        var stamp = new Stamp(id, seen.sequence(), seen.at(), Duration.ofSeconds(5), role);
        var command = keys == 1 ? open(stamp) : anything(stamp, seen);
        return world.codec.record(account, command, Sha256.hex(id.toString()));
    }

    private Command open(Stamp stamp) {
        var assessment = new UUID(account.getMostSignificantBits(), 7);
        return new Command.OpenAccount(stamp, assessment, 0, null, PackFile.hash(pack), pack);
    }

    private Command anything(Stamp stamp, TapePoint seen) {
        return switch (random.nextInt(20)) {
            case 0 -> new Command.CloseAll(stamp);
            case 1, 2, 3 -> orders.isEmpty() ? order(stamp, seen) : cancel(stamp);
            case 4 -> random.nextInt(3) == 0 ? new Command.Freeze(stamp, "review") : order(stamp, seen);
            case 5 -> new Command.Thaw(stamp);
            case 6 -> random.nextInt(12) == 0 ? new Command.GiveUp(stamp) : order(stamp, seen);
            default -> order(stamp, seen);
        };
    }

    private Command cancel(Stamp stamp) {
        return new Command.CancelOrder(stamp, orders.get(random.nextInt(orders.size())));
    }

    private Command order(Stamp stamp, TapePoint seen) {
        var symbol = new Symbol(TapeScript.SYMBOLS.get(random.nextInt(TapeScript.SYMBOLS.size())));
        var side = random.nextBoolean() ? Side.BUY : Side.SELL;
        boolean limit = random.nextInt(3) == 0;
        boolean reduceOnly = random.nextInt(6) == 0;
        var quantity = symbol.name().startsWith("BTC") ? "0." + random.nextInt(1, 7) : random.nextInt(1, 9) + ".5";
        var price = near(symbol, seen, side == Side.BUY ? -15 : 15);
        var stop = !reduceOnly && random.nextInt(4) == 0 ? near(symbol, seen, side == Side.BUY ? -60 : 60) : null;
        orders.add(stamp.command());
        return new Command.PlaceOrder(
                stamp,
                stamp.command(),
                symbol,
                side,
                limit ? OrderType.LIMIT : OrderType.MARKET,
                Quantity.of(quantity),
                limit ? price : null,
                reduceOnly,
                price == null ? null : stop);
    }

    /** A price so many basis points off the newest mark, absent without one. */
    private @Nullable Price near(Symbol symbol, TapePoint seen, int bps) {
        var mark = seen.market().mark(symbol);
        if (mark == null || !(mark.body() instanceof assay.domain.tape.TapeBody.Marked marked)) {
            return Price.of("1");
        }
        var price = marked.mark().price();
        if (price == null) {
            return Price.of("1");
        }
        long ticks = (price.units() + price.units() / 10_000 * random.nextInt(Math.abs(bps)) * Integer.signum(bps))
                / 1_000_000;
        return new Price(ticks * 1_000_000);
    }
}
