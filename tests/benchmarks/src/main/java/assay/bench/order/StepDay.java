package assay.bench.order;

import assay.bench.WrongAnswers;
import assay.contracts.command.CommandRecord;
import assay.domain.account.Account;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.account.Stamp;
import assay.domain.instrument.Symbol;
import assay.domain.ledger.LedgerAccount;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.step.Outcome;
import assay.domain.step.Step;
import assay.domain.tape.Market;
import assay.domain.tape.TapeEntry;
import assay.proof.codec.PackFile;
import assay.proof.codec.SeededPacks;
import assay.proof.codec.TapeCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A recorded day for one account: it opens, buys with a stop-loss and sells again every few entries, and is judged at
 * each. The same day can be run any number of times.
 */
final class StepDay {

    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant MORNING = Instant.parse("2026-01-05T06:00:00Z");
    private static final Duration TICK = Duration.ofMillis(1_000 / TapeScript.TICKS_PER_SECOND);
    private static final Symbol SYMBOL = new Symbol(TapeScript.Coin.BTC.symbol());
    private static final Quantity SIZE = Quantity.of("0.0005");
    private static final Price STOP = Price.of("89000");
    private static final int ENTRIES_PER_ORDER = 10;

    private final List<TapeEntry> entries = new ArrayList<>();

    StepDay(int ticks) {
        var script = new TapeScript(false);
        script.opening(MORNING).forEach(line -> entries.add(TapeCodec.entry(line)));
        for (int i = 1; i <= ticks; i++) {
            script.tick(MORNING.plus(TICK.multipliedBy(i))).forEach(line -> entries.add(TapeCodec.entry(line)));
        }
    }

    int entries() {
        return entries.size();
    }

    /** What a day came to. */
    record Done(long steps, long nanos, int orders, long fills, int events) {

        double perSecond() {
            return steps / (nanos / 1e9);
        }

        Done with(long stepsInAll, long nanosInAll) {
            return new Done(stepsInAll, nanosInAll, orders, fills, events);
        }

        String words() {
            return "%,d, %,d, %,d".formatted(orders, fills, events);
        }
    }

    Done run() {
        long begin = System.nanoTime();
        var events = new ArrayList<Event>();
        var state = AccountState.EMPTY;
        var market = Market.empty();
        int orders = 0;
        int until = ENTRIES_PER_ORDER;
        for (var entry : entries) {
            market = market.with(entry);
            if (Step.concerns(state, market)) {
                state = taken(Step.entry(state, market), events);
            }
            if (--until == 0) {
                until = ENTRIES_PER_ORDER;
                var command = orders == 0 ? opening(entry) : order(entry, orders);
                state = taken(Step.command(state, command, market), events);
                orders++;
            }
        }
        long nanos = System.nanoTime() - begin;
        check(state.account(), events);
        long fills = events.stream().filter(Event.OrderFilled.class::isInstance).count();
        return new Done(entries.size() + orders, nanos, orders - 1, fills, events.size());
    }

    private static AccountState taken(Outcome outcome, List<Event> events) {
        events.addAll(outcome.events());
        return outcome.state();
    }

    private static Stamp stamp(TapeEntry seen, String key) {
        return new Stamp(
                CommandRecord.id(ACCOUNT, key), seen.sequence(), seen.at(), Duration.ofSeconds(5), Stamp.Role.TRADER);
    }

    private static Command opening(TapeEntry seen) {
        var pack = SeededPacks.named("pro-100k");
        return new Command.OpenAccount(stamp(seen, "open"), ACCOUNT, 0, null, PackFile.hash(pack), pack);
    }

    private static Command order(TapeEntry seen, int number) {
        var stamp = stamp(seen, "order-" + number);
        boolean buys = number % 2 == 1;
        return new Command.PlaceOrder(
                stamp,
                stamp.command(),
                SYMBOL,
                buys ? Side.BUY : Side.SELL,
                OrderType.MARKET,
                SIZE,
                null,
                !buys,
                buys ? STOP : null);
    }

    private static void check(Account account, List<Event> events) {
        var folded = Account.UNOPENED;
        for (var event : events) {
            folded = folded.apply(event);
        }
        if (!folded.equals(account)) {
            throw new WrongAnswers("the events do not fold to the account");
        }
        var sum = Money.ZERO;
        for (var each : LedgerAccount.values()) {
            sum = sum.plus(account.ledger().of(each));
        }
        if (!sum.equals(Money.ZERO)) {
            throw new WrongAnswers("the ledger sums to " + sum);
        }
    }
}
