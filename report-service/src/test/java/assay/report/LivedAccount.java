package assay.report;

import assay.contracts.line.Line;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
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
import assay.domain.rule.Pack;
import assay.domain.step.Outcome;
import assay.domain.step.Step;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.Market;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TapeEntry;
import assay.domain.tape.ZoneOffsets;
import assay.proof.codec.Behind;
import assay.proof.codec.JournalChain;
import assay.proof.codec.LineCodec;
import assay.proof.codec.PackFile;
import assay.proof.codec.Packs;
import assay.proof.codec.SeededPacks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** An account that traded for real, by the rules' own step: its journal's lines, as the core would publish them. */
public final class LivedAccount {
    private static final Symbol BTC = new Symbol("BTC-USD");
    private static final Symbol ETH = new Symbol("ETH-USD");
    private static final String NO_HASH = "0".repeat(64);

    public final UUID assessment;
    public final UUID account;
    public final Pack pack = SeededPacks.named("starter-25k");
    public final String packHash = PackFile.hash(pack);
    public final List<Line> lines = new ArrayList<>();
    public AccountState state = AccountState.EMPTY;

    private final LineCodec codec = new LineCodec(Packs.of(Map.of(packHash, pack)));
    private final Random random;
    private JournalChain chain;
    private Market market = Market.empty();
    private Instant at = Instant.parse("2026-11-02T08:00:00Z");
    private long sequence;

    private LivedAccount(long seed) {
        this.random = new Random(seed);
        this.assessment = id();
        this.account = id();
        this.chain = JournalChain.empty(codec, account);
        tell(new TapeBody.Document(
                "zones", new DocumentContent.Zones("test", List.of(new ZoneOffsets("UTC", 0, List.of())))));
        tell(new TapeBody.Calendar("zones"));
        var fees = new FeeSchedule(Venue.COINBASE, Ratio.of("0.0002"), Ratio.of("0.0005"), Money.of("0.01"));
        tell(new TapeBody.Document("fees", new DocumentContent.Fees(new FeeDocument(List.of(fees)))));
        for (var symbol : List.of(BTC, ETH)) {
            tell(new TapeBody.Terms(new Instrument(
                    symbol,
                    InstrumentClass.CRYPTO,
                    Price.of("0.01"),
                    Quantity.of("0.0001"),
                    Ratio.ONE,
                    "USD",
                    "fees")));
        }
        command(new Command.OpenAccount(stamp(), assessment, 0, null, packHash, pack));
    }

    private UUID id() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes);
    }

    /** So many round trips, some a day, long and short, in parts and whole, that come to about nothing. */
    public static LivedAccount trading(long seed, int trips, int aDay) {
        var lived = new LivedAccount(seed);
        for (var trip = 0; trip < trips; trip++) {
            lived.at = trip % aDay == 0 ? lived.at.plus(Duration.ofDays(1)) : lived.at.plusSeconds(60);
            lived.trip(lived.random.nextInt(4) == 0 ? ETH : BTC);
        }
        return lived;
    }

    /** A few trades, then one that goes through the floor of the daily loss. */
    public static LivedAccount failing(long seed) {
        var lived = trading(seed, 12, 3);
        lived.price(BTC, 1_000_000);
        lived.order(BTC, Side.BUY, "3");
        for (var cents = 999_000; cents > 940_000; cents -= 3_000) {
            lived.at = lived.at.plusSeconds(1);
            lived.price(BTC, cents);
        }
        return lived;
    }

    /** Four days of gains that reach the target. */
    public static LivedAccount passing(long seed) {
        var lived = new LivedAccount(seed);
        for (var day = 0; day < 5; day++) {
            lived.at = lived.at.plus(Duration.ofDays(1));
            lived.price(BTC, 1_000_000);
            lived.order(BTC, Side.BUY, "2");
            lived.at = lived.at.plusSeconds(2);
            lived.price(BTC, 1_030_000);
            lived.order(BTC, Side.SELL, "2");
            lived.at = lived.at.plusSeconds(2);
            lived.price(BTC, 1_030_000);
        }
        return lived;
    }

    private void trip(Symbol symbol) {
        var cents = symbol.equals(BTC) ? 1_000_000 : 300_000;
        var first = random.nextBoolean() ? Side.BUY : Side.SELL;
        var behind = state.account().balance().compareTo(Money.of("25200")) < 0;
        var gain = (behind ? 1 : -1) * (20 + random.nextInt(40)) * cents / 10_000;
        var parts = random.nextInt(5) == 0 ? 2 : 1;
        price(symbol, cents);
        order(symbol, first, "0.5");
        if (parts == 2) {
            at = at.plusSeconds(1);
            price(symbol, cents + cents / 2_000);
            order(symbol, first, "0.25");
        }
        at = at.plusSeconds(1 + random.nextInt(3));
        price(symbol, cents + (first == Side.BUY ? gain : -gain));
        var back = first == Side.BUY ? Side.SELL : Side.BUY;
        order(symbol, back, parts == 2 ? "0.45" : "0.5");
        if (parts == 2) {
            order(symbol, back, "0.3");
        }
    }

    private void price(Symbol symbol, int cents) {
        var price = Price.of(BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString());
        tell(new TapeBody.Marked(new Mark(symbol, MarkState.GOOD, price, price, price, "formula", 0, List.of())));
        var level = List.of(new Level(price, Quantity.of("1000")));
        tell(new TapeBody.Book(new BookSlice(symbol, Venue.COINBASE, "u" + sequence, level, level)));
    }

    private void order(Symbol symbol, Side side, String quantity) {
        var stamp = stamp();
        command(new Command.PlaceOrder(
                stamp, stamp.command(), symbol, side, OrderType.MARKET, Quantity.of(quantity), null, false, null));
    }

    private void tell(TapeBody body) {
        market = market.with(new TapeEntry(++sequence, at, body));
        var outcome = Step.entry(state, market);
        state = outcome.state();
        if (!outcome.events().isEmpty()) {
            chained(chain.events(outcome.events(), behind()));
        }
    }

    private void command(Command command) {
        Outcome outcome = Step.command(state, command, market);
        state = outcome.state();
        chained(chain.input(codec.record(account, command, NO_HASH), outcome.events(), behind()));
    }

    private void chained(JournalChain.Extended extended) {
        chain = extended.chain();
        lines.addAll(extended.lines());
    }

    private Behind behind() {
        return new Behind(sequence, at, NO_HASH);
    }

    private Stamp stamp() {
        return new Stamp(id(), sequence, at, Duration.ofSeconds(5), Stamp.Role.TRADER);
    }
}
