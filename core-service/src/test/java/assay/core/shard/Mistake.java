package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.domain.account.Account;
import assay.domain.account.AccountState;
import assay.domain.account.Event;
import assay.domain.account.Tally;
import assay.domain.account.Watch;
import assay.domain.step.Outcome;
import assay.domain.tape.Market;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The usual way, and every mistake that the simulation must find when it is planted. */
enum Mistake {
    NONE,
    PUBLISHED_BEFORE_COMMIT,
    ANSWERED_BEFORE_COMMIT,
    NO_FENCE,
    SAVED_WITHOUT_WATCH,
    COMMAND_LOST_AT_TAKEOVER,
    APPLIED_TWICE,
    ROLLED_TWICE,
    ROLL_SKIPPED,
    TAKEN_SIZE_FORGOTTEN,
    FORK_BELIEVED,
    UNKNOWN_COMMIT_TAKEN_AS_FAILURE,
    LINES_SWAPPED,
    SAVED_ONE_STEP_BEHIND,
    STARTED_TOO_LATE,
    NOBODY_ASKED;

    private static final Tuning TUNING = new Tuning(SimulatedDatabase.RESTATEMENT, 40, 60);

    boolean isFenced() {
        return this != NO_FENCE;
    }

    /** How many seconds of the tape a reader starts before the entry it needs. */
    int margin() {
        return this == STARTED_TOO_LATE ? 1 : SimulatedDatabase.MARGIN;
    }

    Ways ways() {
        return new Ways(new MistakenConduct(this), new MistakenRules(this), TUNING);
    }

    /** The loop's decisions, one of them wrong. */
    private static final class MistakenConduct extends Conduct {

        private final Mistake mistake;

        private MistakenConduct(Mistake mistake) {
            this.mistake = mistake;
        }

        @Override
        List<Act> order() {
            return switch (mistake) {
                case PUBLISHED_BEFORE_COMMIT -> List.of(Act.PUBLISH, Act.COMMIT, Act.ADOPT, Act.ANSWER);
                case ANSWERED_BEFORE_COMMIT -> List.of(Act.ANSWER, Act.COMMIT, Act.ADOPT, Act.PUBLISH);
                default -> super.order();
            };
        }

        @Override
        Reading reading(ChainHead head, Line line) {
            boolean next = line.sequence() == head.sequence() + 1;
            return mistake == FORK_BELIEVED && next
                    ? new Reading.Accepted(ChainHead.of(line))
                    : super.reading(head, line);
        }

        @Override
        boolean applied(Set<UUID> withLine, UUID command) {
            return mistake != APPLIED_TWICE && super.applied(withLine, command);
        }

        @Override
        long resumeAt(PendingCommands pending) {
            return mistake == COMMAND_LOST_AT_TAKEOVER ? pending.next() : super.resumeAt(pending);
        }

        @Override
        AccountState saved(AccountState now, AccountState before) {
            var watch = now.watch();
            return switch (mistake) {
                case SAVED_WITHOUT_WATCH -> new AccountState(now.account(), before.watch());
                case TAKEN_SIZE_FORGOTTEN ->
                    new AccountState(
                            now.account(), new Watch(watch.peaks(), watch.holdings(), watch.doubts(), List.of()));
                case SAVED_ONE_STEP_BEHIND -> before;
                default -> now;
            };
        }

        @Override
        boolean outcomeIsUnknown() {
            return mistake != UNKNOWN_COMMIT_TAKEN_AS_FAILURE;
        }

        @Override
        boolean asksWhoOwns() {
            return mistake != NOBODY_ASKED;
        }

        @Override
        List<ShardLine> published(List<ShardLine> lines) {
            if (mistake != LINES_SWAPPED || lines.size() < 2) {
                return lines;
            }
            var swapped = new ArrayList<>(lines);
            Collections.swap(swapped, 0, 1);
            return swapped;
        }
    }

    /** The step, wrong in what it does at a roll. */
    private static final class MistakenRules extends StepRules {

        private final Mistake mistake;

        private MistakenRules(Mistake mistake) {
            this.mistake = mistake;
        }

        @Override
        boolean concerns(AccountState state, Market market) {
            boolean asleep = state.account().positions().isEmpty()
                    && state.account().orders().isEmpty();
            return (mistake != ROLL_SKIPPED || !asleep) && super.concerns(state, market);
        }

        @Override
        Outcome entry(AccountState state, Market market) {
            var outcome = super.entry(state, market);
            boolean rolled = outcome.events().stream().anyMatch(Event.DayRolled.class::isInstance);
            return mistake == ROLLED_TWICE && rolled ? notRolled(state, outcome) : outcome;
        }

        private static Outcome notRolled(AccountState before, Outcome outcome) {
            var account = outcome.state().account();
            var tally = account.tally();
            var same = new Tally(
                    before.account().tally().dayRoll(), tally.dayBalance(), tally.days(), tally.gates(), tally.trips());
            var rolledBack = new Account(
                    account.status(),
                    account.frozen(),
                    account.opening(),
                    account.ledger(),
                    account.positions(),
                    account.orders(),
                    account.rules(),
                    same,
                    account.pauses());
            return new Outcome(new AccountState(rolledBack, outcome.state().watch()), outcome.events());
        }
    }
}
