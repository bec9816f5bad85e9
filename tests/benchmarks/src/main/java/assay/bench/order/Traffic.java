package assay.bench.order;

import assay.bench.WrongAnswers;
import assay.contracts.Topics;
import assay.contracts.command.CommandRecord;
import assay.contracts.line.Fields;
import assay.core.account.AccountCommands;
import assay.core.account.Asked;
import assay.core.account.CommandOutcome;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.domain.instrument.Symbol;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import assay.proof.codec.PackFile;
import assay.proof.codec.SeededPacks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Accounts over all shards and the orders they send: small market orders, by turns a buy and a sell of each account.
 */
final class Traffic {

    private static final Quantity SIZE = Quantity.of("0.0001");
    private static final Symbol SYMBOL = new Symbol(TapeScript.Coin.BTC.symbol());
    private static final int OPENING_SECONDS = 60;

    /** One account and its shard. */
    record Seat(UUID account, int shard) {}

    private final AccountCommands commands;
    private final List<Seat> seats = new ArrayList<>();
    private final AtomicLong orders = new AtomicLong();
    private final AtomicLong acked = new AtomicLong();

    Traffic(AccountCommands commands) {
        this.commands = commands;
    }

    /** Opens so many accounts, spread over the shards; returns once all are committed. */
    void open(int accounts) throws InterruptedException {
        var pack = SeededPacks.named("standard-50k");
        var hash = PackFile.hash(pack);
        var answers = new ArrayList<CompletableFuture<CommandOutcome>>();
        for (int i = 0; i < accounts; i++) {
            var seat = new Seat(UUID.randomUUID(), i % Topics.SHARDS);
            seats.add(seat);
            answers.add(commands.submit(opening(seat, pack, hash)));
        }
        for (var answer : answers) {
            if (!(awaited(answer) instanceof CommandOutcome.Applied)) {
                throw new WrongAnswers("an account was not opened: " + awaited(answer));
            }
        }
    }

    private static Asked opening(Seat seat, Pack pack, String hash) {
        var id = CommandRecord.id(seat.account(), "open");
        var assessment = UUID.randomUUID();
        return new Asked(
                seat.shard(),
                seat.account(),
                id,
                CommandRecord.requestHash(Fields.EMPTY),
                Stamp.Role.SYSTEM,
                stamp -> new Command.OpenAccount(stamp, assessment, 0, null, hash, pack));
    }

    private static CommandOutcome awaited(CompletableFuture<CommandOutcome> answer) throws InterruptedException {
        try {
            return answer.get(OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new WrongAnswers("no answer to a command: " + failure);
        }
    }

    /** The next order, on its way; buys and sells of an account alternate, so that positions stay small. */
    CompletableFuture<CommandOutcome> order() {
        long number = orders.getAndIncrement();
        var seat = seats.get((int) (number % seats.size()));
        var side = number / seats.size() % 2 == 0 ? Side.BUY : Side.SELL;
        return commands.submit(order(seat, number, side)).whenComplete((outcome, _) -> {
            if (outcome instanceof CommandOutcome.Applied) {
                acked.incrementAndGet();
            }
        });
    }

    private static Asked order(Seat seat, long number, Side side) {
        var key = "order-" + number;
        var id = CommandRecord.id(seat.account(), key);
        var body = Fields.with("quantity", SIZE.toString())
                .with("side", side == Side.BUY ? "buy" : "sell")
                .with("symbol", SYMBOL.name())
                .with("type", "market")
                .build();
        return new Asked(
                seat.shard(),
                seat.account(),
                id,
                CommandRecord.requestHash(body),
                Stamp.Role.TRADER,
                stamp -> new Command.PlaceOrder(stamp, id, SYMBOL, side, OrderType.MARKET, SIZE, null, false, null));
    }

    /** Orders until every account has sent one buy more than sells, each awaited: now all hold something. */
    void hold() throws InterruptedException {
        var answers = new ArrayList<CompletableFuture<CommandOutcome>>();
        while (orders.get() % seats.size() != 0 || orders.get() / seats.size() % 2 == 0) {
            answers.add(order());
        }
        for (var answer : answers) {
            awaited(answer);
        }
    }

    /** Orders whose answer named committed lines. */
    long acked() {
        return acked.get();
    }
}
