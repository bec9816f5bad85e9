package assay.proof.world;

import assay.contracts.command.CommandRecord;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.account.Stamp;
import assay.domain.instrument.Symbol;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import assay.domain.step.Step;
import assay.proof.bundle.BundleWriter;
import assay.proof.bundle.Evidence;
import assay.proof.codec.Behind;
import assay.proof.codec.JournalChain;
import assay.proof.codec.LineCodec;
import assay.proof.codec.PackFile;
import assay.proof.codec.Packs;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.Signed;
import assay.proof.sign.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One account as core runs it: entries and commands through the step, lines chained, receipts signed. */
public final class Trader {

    private final TapeMill tape;
    private final Pack pack;
    private final LineCodec codec;
    private final UUID account;
    private final List<Line> lines = new ArrayList<>();
    private final List<Signed> receipts = new ArrayList<>();
    private ChainHead receipted = ChainHead.START;
    private JournalChain chain;
    private AccountState state = AccountState.EMPTY;
    private int commands;

    public Trader(TapeMill tape, Pack pack, UUID account) {
        this.tape = tape;
        this.pack = pack;
        this.account = account;
        this.codec = new LineCodec(Packs.of(Map.of(PackFile.hash(pack), pack)));
        this.chain = JournalChain.empty(codec, account);
    }

    public AccountState state() {
        return state;
    }

    public LineCodec codec() {
        return codec;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Goes on from a state that was rebuilt, as the next owner of the shard would. */
    public void takeOver(AccountState rebuilt) {
        state = rebuilt;
    }

    public void entry(Line line) {
        if (!lines.isEmpty() && Step.concerns(state, tape.market())) {
            var outcome = Step.entry(state, tape.market());
            state = outcome.state();
            append(chain.events(outcome.events(), Behind.of(line)));
        }
    }

    public List<Event> give(Function<Stamp, Command> order) {
        var id = CommandRecord.id(account, "key " + ++commands);
        long seen = Math.max(1, tape.last().sequence() - commands % 3);
        var seenAt = tape.entries(seen, seen).getFirst().at();
        var stamp = new Stamp(id, seen, seenAt, Duration.ofSeconds(5), Stamp.Role.TRADER);
        var command = order.apply(stamp);
        var outcome = Step.command(state, command, tape.market());
        state = outcome.state();
        var record = codec.record(account, command, Sha256.hex("body " + commands));
        append(chain.input(record, outcome.events(), Behind.of(tape.last())));
        return outcome.events();
    }

    private void append(JournalChain.Extended extended) {
        chain = extended.chain();
        lines.addAll(extended.lines());
    }

    public void open() {
        var hash = PackFile.hash(pack);
        var assessment = CommandRecord.id(account, "assessment");
        var events = give(stamp -> new Command.OpenAccount(stamp, assessment, 0, null, hash, pack));
        if (events.stream().noneMatch(Event.AccountOpened.class::isInstance)) {
            throw new IllegalStateException("not opened: " + events);
        }
    }

    public List<Event> market(Symbol symbol, Side side, String quantity) {
        return order(new Wish(symbol, side, quantity, null, false, null));
    }

    public List<Event> limit(Symbol symbol, Side side, String quantity, Price limit) {
        return order(new Wish(symbol, side, quantity, limit, false, null));
    }

    /** An order as a trader thinks of it. */
    public record Wish(
            Symbol symbol,
            Side side,
            String quantity,
            @Nullable Price limit,
            boolean reduceOnly,
            @Nullable Price stopLoss) {}

    public List<Event> order(Wish wish) {
        return give(stamp -> new Command.PlaceOrder(
                stamp,
                CommandRecord.id(account, "order " + commands),
                wish.symbol(),
                wish.side(),
                wish.limit() == null ? OrderType.MARKET : OrderType.LIMIT,
                Quantity.of(wish.quantity()),
                wish.limit(),
                wish.reduceOnly(),
                wish.stopLoss()));
    }

    /** Has the newest line signed. */
    public void receipt() {
        var since = lines.subList((int) receipted.sequence(), lines.size());
        if (!since.isEmpty()) {
            receipts.add(tape.notary().receipt(receipted, since));
            receipted = ChainHead.of(lines.getLast());
        }
    }

    public List<Signed> receipts() {
        return List.copyOf(receipts);
    }

    public Evidence evidence(SigningKey key) {
        var keys = List.of(KeyRecord.of(key.verifying(), Instant.parse("2026-01-01T00:00:00Z")));
        return new Evidence(lines, pack, receipts, keys, "0.1.0", "0123abc");
    }

    public byte[] bundle(SigningKey key) {
        return BundleWriter.write(evidence(key), tape, key);
    }

    /** How often each kind of line stands in the journal. */
    public Map<String, Long> count() {
        return lines.stream().collect(Collectors.groupingBy(Line::type, TreeMap::new, Collectors.counting()));
    }
}
