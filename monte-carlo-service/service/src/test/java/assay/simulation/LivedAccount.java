package assay.simulation;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An account that traded for real: its journal's lines, as the core would answer them. */
final class LivedAccount {
    private static final Symbol BTC = new Symbol("BTC-USD");
    private static final String NO_HASH = "0".repeat(64);

    final UUID assessment = UUID.randomUUID();
    final Pack pack = SeededPacks.named("starter-25k");
    final String packHash = PackFile.hash(pack);
    final List<Line> lines = new ArrayList<>();
    AccountState state = AccountState.EMPTY;

    private final UUID account = UUID.randomUUID();
    private final LineCodec codec = new LineCodec(Packs.of(Map.of(packHash, pack)));
    private JournalChain chain = JournalChain.empty(codec, account);
    private Market market = Market.empty();
    private Instant at = Instant.parse("2026-11-02T08:00:00Z");
    private long sequence;

    /** Round trips of one bitcoin, five a day, that gain or lose a little by turns. */
    LivedAccount(int trips) {
        tell(new TapeBody.Document(
                "zones", new DocumentContent.Zones("test", List.of(new ZoneOffsets("UTC", 0, List.of())))));
        tell(new TapeBody.Calendar("zones"));
        var fees = new FeeSchedule(Venue.COINBASE, Ratio.of("0.0002"), Ratio.of("0.0005"), Money.of("0.01"));
        tell(new TapeBody.Document("fees", new DocumentContent.Fees(new FeeDocument(List.of(fees)))));
        tell(new TapeBody.Terms(new Instrument(
                BTC, InstrumentClass.CRYPTO, Price.of("0.01"), Quantity.of("0.0001"), Ratio.ONE, "USD", "fees")));
        command(new Command.OpenAccount(stamp(), assessment, 0, null, packHash, pack));
        for (var trip = 0; trip < trips; trip++) {
            at = trip % 5 == 0 ? at.plus(Duration.ofDays(1)) : at.plusSeconds(600);
            price("10000");
            order(Side.BUY);
            at = at.plusSeconds(60);
            price(trip % 2 == 0 ? "10090" : "9940");
            order(Side.SELL);
        }
    }

    private void price(String text) {
        var price = Price.of(text);
        tell(new TapeBody.Marked(new Mark(BTC, MarkState.GOOD, price, price, price, "formula", 0, List.of())));
        var level = List.of(new Level(price, Quantity.of("1000")));
        tell(new TapeBody.Book(new BookSlice(BTC, Venue.COINBASE, "u" + sequence, level, level)));
    }

    private void order(Side side) {
        var stamp = stamp();
        command(new Command.PlaceOrder(
                stamp, stamp.command(), BTC, side, OrderType.MARKET, Quantity.of("1"), null, false, null));
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
        return new Stamp(UUID.randomUUID(), sequence, at, Duration.ofSeconds(5), Stamp.Role.TRADER);
    }
}
