package assay.core.shard;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.domain.account.AccountState;
import assay.domain.account.Event;
import assay.domain.ledger.LedgerAccount;
import assay.domain.number.Money;
import assay.domain.step.Outcome;
import assay.domain.step.Step;
import assay.proof.codec.JournalChain;
import assay.proof.codec.LineCodec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One account gone through again with no part of the loop: `step` at every entry of the tape, each stored input where
 * it was recorded. Every line must follow, no other may, and the money must add up.
 */
final class SimulatedAuditor {

    /** What is wrong with an account. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what, null, false, false);
        }
    }

    private final LineCodec codec;
    private final List<Line> stored;
    private final List<JournalLine> records;
    private final SavedAccount row;
    private AccountState state = AccountState.EMPTY;
    private AccountState atRow = AccountState.EMPTY;
    private JournalChain chain;
    private int next;
    private Money balance = Money.ZERO;

    private SimulatedAuditor(LineCodec codec, List<Line> stored, SavedAccount row) {
        this.codec = codec;
        this.stored = stored;
        this.records = stored.stream().map(JournalLine::of).toList();
        this.row = row;
        this.chain = JournalChain.empty(codec, row.account());
    }

    /** What is wrong with an account, absent when nothing is. */
    static @Nullable String finding(LineCodec codec, List<Line> stored, SavedAccount row, Map<Long, TapePoint> tape) {
        try {
            new SimulatedAuditor(codec, stored, row).audit(tape);
            return null;
        } catch (Wrong e) {
            return e.getMessage();
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Wrong(otherwise);
        }
    }

    private void audit(Map<Long, TapePoint> tape) {
        var head = ChainHead.START;
        for (var line : stored) {
            require(head.read(line) instanceof Reading.Accepted, "the chain breaks at line " + line.sequence());
            head = ChainHead.of(line);
        }
        for (long sequence = records.getFirst().said().tape(); tape.get(sequence) != null; sequence++) {
            entry(tape.get(sequence));
        }
        require(next == stored.size(), "only " + next + " of " + stored.size() + " lines follow");
        require(
                row.head().equals(ChainHead.of(stored.get((int) row.head().sequence() - 1))),
                "its row names a line that is not its own");
        require(row.state().equals(atRow), "its row at entry " + row.folded() + " is not what its lines come to");
    }

    private void entry(TapePoint point) {
        if (next > 0) {
            var outcome = Step.entry(state, point.market());
            conclude(outcome, chain.events(outcome.events(), point.behind()), point);
        }
        while (inputStandsAt(point.sequence())) {
            var command = JournalChain.command(records.get(next));
            require(command.seen() <= point.sequence(), "line " + (next + 1) + " had seen what was not there");
            var outcome = Step.command(state, codec.command(command), point.market());
            conclude(outcome, chain.input(command, outcome.events(), point.behind()), point);
        }
    }

    private boolean inputStandsAt(long sequence) {
        return next < records.size()
                && records.get(next).said().kind() == JournalLine.Kind.INPUT
                && records.get(next).said().tape() == sequence;
    }

    private void conclude(Outcome outcome, JournalChain.Extended extended, TapePoint point) {
        for (var line : extended.lines()) {
            require(next < stored.size(), "missing is " + line.text());
            require(stored.get(next).equals(line), "stored " + stored.get(next).text() + ", follows " + line.text());
            next++;
        }
        state = outcome.state();
        chain = extended.chain();
        outcome.events().forEach(this::pay);
        addsUp();
        if (next <= row.head().sequence() && point.sequence() <= row.folded()) {
            atRow = state;
        }
    }

    /** The balance by arithmetic on what the events say, not by their postings. */
    private void pay(Event event) {
        if (event instanceof Event.AccountOpened e) {
            balance = e.capital();
        } else if (event instanceof Event.OrderFilled e) {
            said(balance.plus(e.realised()).minus(e.fee()), e.balance());
        } else if (event instanceof Event.PositionClosed e) {
            said(balance.plus(e.realised()).minus(e.fee()), e.balance());
        } else if (event instanceof Event.DayRolled e) {
            var left = balance;
            for (var charge : e.financing()) {
                left = left.minus(charge.amount());
            }
            said(left, e.balance());
        }
    }

    private void said(Money computed, Money inLine) {
        require(computed.equals(inLine), "a line says a balance of " + inLine + ", the sum is " + computed);
        balance = computed;
    }

    private void addsUp() {
        var ledger = state.account().ledger();
        var sum = Money.ZERO;
        for (var account : LedgerAccount.values()) {
            sum = sum.plus(ledger.of(account));
        }
        require(sum.isZero(), "the ledger sums to " + sum);
        require(ledger.cash().equals(balance), "the ledger holds " + ledger.cash() + ", the lines " + balance);
    }
}
