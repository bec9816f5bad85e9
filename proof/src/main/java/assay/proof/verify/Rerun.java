package assay.proof.verify;

import static assay.proof.verify.CheckStep.RERUN;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Line;
import assay.domain.account.Account;
import assay.domain.account.AccountState;
import assay.domain.account.Event;
import assay.domain.account.Watch;
import assay.domain.step.Step;
import assay.domain.tape.Market;
import assay.domain.tape.TapeEntry;
import assay.proof.bundle.Citations;
import assay.proof.codec.Behind;
import assay.proof.codec.JournalChain;
import assay.proof.codec.LineCodec;
import assay.proof.codec.Packs;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Step 6: every step of the account again, at its recorded position, on exactly the entries its events name and the
 * watch that was noted. What it derives must be the journal's lines, byte for byte.
 */
final class Rerun {

    /**
     * What came of it.
     *
     * @param account as it stands after the last line
     * @param lag the longest time between what a trader had seen and where the order was applied
     */
    record Done(Account account, int steps, int inputs, Duration lag) {}

    private final Named named;
    private final Marks marks;
    private final LineCodec codec;
    private final Set<UUID> commands = new HashSet<>();
    private final List<Line> lines;
    private final List<JournalLine> records;
    private JournalChain chain;
    private Account account = Account.UNOPENED;
    private int at;
    private int steps;
    private Duration lag = Duration.ZERO;

    private Rerun(Journal journal, Named named, Marks marks) {
        this.named = named;
        this.marks = marks;
        this.codec = new LineCodec(Packs.of(Map.of(named.packHash(), named.pack())));
        this.lines = journal.lines();
        this.records = journal.records();
        this.chain = JournalChain.empty(codec, records.getFirst().account());
    }

    static Done of(Journal journal, Named named, Marks marks) {
        return RERUN.run(() -> new Rerun(journal, named, marks).done());
    }

    private Done done() {
        while (at < lines.size()) {
            step();
            steps++;
        }
        citesNothingElse();
        return new Done(account, steps, commands.size(), lag);
    }

    private void step() {
        boolean input = records.get(at).said().kind() == JournalLine.Kind.INPUT;
        int events = at + (input ? 1 : 0);
        int end = events;
        long tape = records.get(at).said().tape();
        while (end < lines.size()
                && records.get(end).said().kind() == JournalLine.Kind.EVENT
                && records.get(end).said().tape() == tape) {
            end++;
        }
        var noted = records.subList(events, end);
        var before = new AccountState(account, watch(noted));
        var market = market(noted, tape);
        var derived = input ? command(before, market) : entry(before, market);
        compare(derived, end);
        at = end;
    }

    private List<Line> command(AccountState before, Market market) {
        var record = JournalChain.command(records.get(at));
        RERUN.require(commands.add(record.command()), "line " + (at + 1) + " applies a command twice");
        RERUN.require(
                record.seen() <= market.current().sequence()
                        && !record.seenAt().isAfter(market.current().at()),
                "line " + (at + 1) + " had seen what was not yet there");
        var late = Duration.between(record.seenAt(), market.current().at());
        lag = late.compareTo(lag) > 0 ? late : lag;
        var outcome = Step.command(before, codec.command(record), market);
        var extended = chain.input(record, outcome.events(), behind(market.current()));
        account = outcome.state().account();
        chain = extended.chain();
        return extended.lines();
    }

    private List<Line> entry(AccountState before, Market market) {
        var outcome = Step.entry(before, market);
        var extended = chain.events(outcome.events(), behind(market.current()));
        account = outcome.state().account();
        chain = extended.chain();
        return extended.lines();
    }

    private void compare(List<Line> derived, int end) {
        for (int i = at; i < end; i++) {
            int n = i - at;
            var found = lines.get(i);
            RERUN.require(
                    n < derived.size() && derived.get(n).equals(found),
                    "line " + found.sequence() + " (" + found.type() + ") does not follow; "
                            + (n < derived.size()
                                    ? "derived is " + derived.get(n).text()
                                    : "nothing follows there"));
        }
        RERUN.require(
                derived.size() == end - at,
                "after line " + end + " a line is missing: " + derived.getLast().text());
    }

    private Watch watch(List<JournalLine> events) {
        if (!events.isEmpty()
                && events.getFirst().said().type().equals(Event.WatchNoted.class.getSimpleName())
                && codec.event(events.getFirst()) instanceof Event.WatchNoted noted) {
            return noted.watch();
        }
        return Watch.EMPTY;
    }

    private Market market(Collection<JournalLine> events, long tape) {
        var uses = new TreeSet<Long>();
        uses.add(tape);
        events.stream().findFirst().ifPresent(first -> uses.addAll(Citations.uses(first)));
        RERUN.require(uses.last() == tape, "line " + (at + 1) + " uses entries after the one it stands behind");
        var market = Market.empty();
        for (long sequence : uses) {
            var entry = marks.entries().get(sequence);
            if (entry == null) {
                throw new Refused(RERUN, "line " + (at + 1) + " uses entry " + sequence + ", which the bundle lacks");
            }
            market = market.with(entry);
        }
        return market;
    }

    private Behind behind(TapeEntry entry) {
        var line = named.tape().get(entry.sequence());
        if (line == null) {
            throw new Refused(RERUN, "the bundle lacks entry " + entry.sequence());
        }
        return Behind.of(line);
    }

    private void citesNothingElse() {
        RERUN.require(
                Citations.of(records).equals(marks.entries().keySet()), "the bundle holds entries that no line cites");
    }
}
