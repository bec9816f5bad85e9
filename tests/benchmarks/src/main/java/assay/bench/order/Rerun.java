package assay.bench.order;

import assay.bench.WrongAnswers;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Line;
import assay.domain.account.AccountState;
import assay.domain.ledger.LedgerAccount;
import assay.domain.number.Money;
import assay.domain.step.Step;
import assay.domain.tape.Market;
import assay.proof.codec.Behind;
import assay.proof.codec.JournalChain;
import assay.proof.codec.LineCodec;
import assay.proof.codec.PackFile;
import assay.proof.codec.Packs;
import assay.proof.codec.SeededPacks;
import assay.proof.codec.TapeCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An empty machine that is given the recorded inputs and the tape: every line it derives must be the stored one, byte
 * for byte, and every account's ledger must sum to zero.
 */
final class Rerun {

    private final LineCodec codec = new LineCodec(packs());
    private final List<Life> lives = new ArrayList<>();
    private long inputs;

    private static Packs packs() {
        return Packs.of(SeededPacks.all().stream().collect(Collectors.toMap(PackFile::hash, pack -> pack)));
    }

    /** One account on its way through the tape. */
    private static final class Life {
        private final List<Line> stored;
        private AccountState state = AccountState.EMPTY;
        private JournalChain chain;
        private int next;

        private Life(JournalChain chain, List<Line> stored) {
            this.chain = chain;
            this.stored = stored;
        }

        /** The next stored line, if it is an input behind this entry. */
        private @Nullable JournalLine input(Behind behind) {
            if (next == stored.size()) {
                return null;
            }
            var line = JournalLine.of(stored.get(next));
            return line.said().kind() == JournalLine.Kind.INPUT && line.said().tape() == behind.sequence()
                    ? line
                    : null;
        }

        private void follow(AccountState after, JournalChain.Extended derived) {
            for (var line : derived.lines()) {
                if (next == stored.size() || !stored.get(next).equals(line)) {
                    throw new WrongAnswers("account %s: line %d is derived as %s and stored as %s"
                            .formatted(
                                    chain.account(),
                                    next + 1,
                                    line,
                                    next == stored.size()
                                            ? "nothing"
                                            : stored.get(next).text()));
                }
                next++;
            }
            state = after;
            chain = derived.chain();
        }
    }

    void account(UUID account, List<Line> stored) {
        lives.add(new Life(JournalChain.empty(codec, account), List.copyOf(stored)));
    }

    /** Runs the whole tape; returns how many inputs were applied. */
    long run(List<Line> tape) {
        var market = Market.empty();
        for (var line : tape) {
            market = market.with(TapeCodec.entry(line));
            var behind = Behind.of(line);
            for (var life : lives) {
                enter(life, market, behind);
            }
        }
        lives.forEach(Rerun::conclude);
        return inputs;
    }

    private void enter(Life life, Market market, Behind behind) {
        if (life.next > 0 && Step.concerns(life.state, market)) {
            var outcome = Step.entry(life.state, market);
            life.follow(outcome.state(), life.chain.events(outcome.events(), behind));
        }
        for (var input = life.input(behind); input != null; input = life.input(behind)) {
            var record = JournalChain.command(input);
            var outcome = Step.command(life.state, codec.command(record), market);
            life.follow(outcome.state(), life.chain.input(record, outcome.events(), behind));
            inputs++;
        }
    }

    private static void conclude(Life life) {
        if (life.next != life.stored.size()) {
            throw new WrongAnswers("account %s: %d lines are stored, %d derived"
                    .formatted(life.chain.account(), life.stored.size(), life.next));
        }
        var ledger = life.state.account().ledger();
        var sum = Money.ZERO;
        for (var each : LedgerAccount.values()) {
            sum = sum.plus(ledger.of(each));
        }
        if (!sum.equals(Money.ZERO)) {
            throw new WrongAnswers("account %s: its ledger sums to %s".formatted(life.chain.account(), sum));
        }
    }
}
