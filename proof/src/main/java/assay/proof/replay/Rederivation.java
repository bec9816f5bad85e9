package assay.proof.replay;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.step.Outcome;
import assay.domain.step.Step;
import assay.domain.tape.Market;
import assay.proof.codec.Behind;
import assay.proof.codec.JournalChain;
import assay.proof.codec.LineCodec;
import assay.proof.codec.TapeCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * An account derived anew from its recorded inputs and every entry of the tape: each entry is applied, each input at
 * the place where it was recorded, and every line that follows is compared with the stored one. Feed it the tape in
 * order, from at least what was in force when the account was opened. Not thread-safe.
 */
public final class Rederivation {

    private static final String HALT = Command.Halt.class.getSimpleName();

    private final LineCodec codec;
    private final List<Line> stored;
    private final List<JournalLine> records;
    private Market market = Market.empty();
    private AccountState state;
    private JournalChain chain;
    private int next;
    private long entries;

    /** From before the genesis to the end of these lines. */
    public Rederivation(LineCodec codec, List<Line> stored) {
        this.codec = codec;
        this.stored = List.copyOf(stored);
        this.records = this.stored.stream().map(JournalLine::of).toList();
        this.state = AccountState.EMPTY;
        this.chain = JournalChain.empty(codec, records.getFirst().account());
    }

    /**
     * From a state that was stored with the entry it stood at, as after a takeover: lines up to its own are taken as
     * they are.
     *
     * @param lines how many of the stored lines are folded into the state
     */
    public Rederivation from(AccountState folded, int lines) {
        state = folded;
        next = lines;
        chain = lines == 0 ? chain : new JournalChain(codec, chain.account(), ChainHead.of(stored.get(lines - 1)));
        return this;
    }

    /** Takes an entry into the market that lies before where the account starts or stands. */
    public void before(Line entry) {
        market = market.with(TapeCodec.entry(entry));
    }

    /**
     * Applies one entry and the inputs recorded behind it.
     *
     * @throws Differs when a line that follows is not the stored one, or a stored one does not follow
     */
    public void entry(Line entry) {
        before(entry);
        entries++;
        var behind = Behind.of(entry);
        if (next > 0 && !halts(behind) && Step.concerns(state, market)) {
            var outcome = Step.entry(state, market);
            conclude(outcome, chain.events(outcome.events(), behind));
        }
        while (inputStands(behind.sequence())) {
            var record = JournalChain.command(records.get(next));
            var outcome = Step.command(state, codec.command(record), market);
            conclude(outcome, chain.input(record, outcome.events(), behind));
        }
        if (next < records.size() && records.get(next).said().tape() <= behind.sequence()) {
            throw new Differs(next + 1, "line " + (next + 1) + " does not follow behind entry " + behind.sequence());
        }
    }

    /** A step that failed unexpectedly was not applied: the account was halted in its place. */
    private boolean halts(Behind behind) {
        return inputStands(behind.sequence()) && records.get(next).said().type().equals(HALT);
    }

    private boolean inputStands(long tape) {
        return next < records.size()
                && records.get(next).said().kind() == JournalLine.Kind.INPUT
                && records.get(next).said().tape() == tape;
    }

    private void conclude(Outcome outcome, JournalChain.Extended extended) {
        state = outcome.state();
        chain = extended.chain();
        for (var line : new ArrayList<>(extended.lines())) {
            if (next >= stored.size()) {
                throw new Differs(next + 1, "a line follows that is not stored: " + line.text());
            }
            if (!stored.get(next).equals(line)) {
                throw new Differs(next + 1, "stored is " + stored.get(next).text() + ", derived is " + line.text());
            }
            next++;
        }
    }

    /** Whether every stored line was derived. */
    public boolean complete() {
        return next == stored.size();
    }

    /** How many lines are derived. */
    public int derived() {
        return next;
    }

    /** How many entries were applied. */
    public long entries() {
        return entries;
    }

    public AccountState state() {
        return state;
    }

    /** A stored line and what is derived from the same inputs are not the same bytes. */
    public static final class Differs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        Differs(int line, String what) {
            super("line " + line + ": " + what);
            this.line = line;
        }

        /** The sequence of the first line that differs. */
        public int line() {
            return line;
        }
    }
}
