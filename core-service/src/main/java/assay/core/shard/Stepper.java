package assay.core.shard;

import assay.contracts.command.CommandRecord;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.account.Stamp;
import assay.domain.step.Outcome;
import assay.proof.codec.JournalChain;
import assay.proof.codec.LineCodec;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs `step` for one account and chains the lines that follow. Lines that the store has already are compared instead
 * of written; an account whose lines differ from what is derived now is left alone until a person has looked.
 */
final class Stepper {

    private final LineCodec codec;
    private final StepRules rules;
    private final Troubles troubles;

    Stepper(LineCodec codec, StepRules rules, Troubles troubles) {
        this.codec = codec;
        this.rules = rules;
        this.troubles = troubles;
    }

    /** Applies an entry, then the inputs that the store has behind it. */
    void entry(Resident resident, TapePoint point, Draft draft) {
        if (resident.parked() != null) {
            return;
        }
        if (point.sequence() > resident.folded()) {
            if (!Lines.isHaltAt(resident.tail().peek(), point)) {
                judge(resident, point, draft);
            }
            resident.folded(point.sequence());
        }
        storedInputs(resident, point, draft);
    }

    private void judge(Resident resident, TapePoint point, Draft draft) {
        var before = resident.next().state();
        if (!rules.concerns(before, point.market())) {
            return;
        }
        try {
            var outcome = rules.entry(before, point.market());
            if (!outcome.events().isEmpty() || !outcome.state().equals(before)) {
                var lines = chain(resident).events(outcome.events(), point.behind());
                conclude(resident, new Stepped(null, outcome, lines), point, draft);
            }
        } catch (RuntimeException e) {
            halt(resident, point, draft, e);
        }
    }

    /** Applies a command that has no line yet. */
    CommandAnswer command(Resident resident, CommandRecord command, TapePoint point, Draft draft) {
        if (resident.parked() != null || !resident.tail().isEmpty()) {
            return new CommandAnswer.Failed();
        }
        try {
            var outcome = rules.command(resident.next().state(), codec.command(command), point.market());
            if (resident.isUnopened() && !opens(outcome)) {
                return new CommandAnswer.NotOpened(denial(outcome));
            }
            var answer = new CommandAnswer.Applied(input(resident, new Decided(command, outcome), point, draft));
            resident.applied(command.command());
            return answer;
        } catch (RuntimeException e) {
            halt(resident, point, draft, e);
            return new CommandAnswer.Failed();
        }
    }

    /** A command and what came of it. */
    private record Decided(CommandRecord command, Outcome outcome) {}

    private List<Line> input(Resident resident, Decided decided, TapePoint point, Draft draft) {
        var command = decided.command();
        var outcome = decided.outcome();
        var lines = chain(resident).input(command, outcome.events(), point.behind());
        conclude(resident, new Stepped(command, outcome, lines), point, draft);
        return lines.lines();
    }

    private JournalChain chain(Resident resident) {
        return new JournalChain(codec, resident.account(), resident.next().head());
    }

    private static boolean opens(Outcome outcome) {
        return outcome.events().stream().anyMatch(Event.AccountOpened.class::isInstance);
    }

    private static String denial(Outcome outcome) {
        return outcome.events().getFirst() instanceof Event.CommandDenied denied
                ? Lines.code((Record) denied.reason())
                : "notOpened";
    }

    /** A step and the lines it makes: of the command, if it was one, and of its events. */
    private record Stepped(@Nullable CommandRecord command, Outcome outcome, JournalChain.Extended extended) {}

    /** All lines reach the draft, or none. */
    private void conclude(Resident resident, Stepped stepped, TapePoint point, Draft draft) {
        var lines = stepped.extended().lines();
        int stored = Math.min(resident.tail().size(), lines.size());
        if (stored != 0 && stored != lines.size()) {
            park(resident, draft, "a step of " + lines.size() + " lines is stored in part", null);
            return;
        }
        for (int i = 0; i < stored; i++) {
            var line = resident.tail().removeFirst();
            if (!line.equals(lines.get(i))) {
                var derived = lines.get(i).text();
                park(resident, draft, "stored " + line.text() + " differs from derived " + derived, null);
                return;
            }
        }
        resident.next(new Standing(
                stepped.outcome().state(), stepped.extended().chain().head()));
        resident.folded(point.sequence());
        draft.changed(resident);
        var events = stepped.outcome().events();
        int inputs = lines.size() - events.size();
        for (int i = stored; i < lines.size(); i++) {
            if (i < inputs) {
                draft.input(resident, Objects.requireNonNull(stepped.command()), lines.get(i), point);
            } else {
                draft.event(resident, events.get(i - inputs), lines.get(i), point);
            }
        }
    }

    /** Inputs the store has behind this entry are applied again, at the place where they were recorded. */
    private void storedInputs(Resident resident, TapePoint point, Draft draft) {
        var stored = resident.tail().peek();
        while (resident.parked() == null && Lines.isInputAt(stored, point)) {
            storedInput(resident, Objects.requireNonNull(stored), point, draft);
            stored = resident.tail().peek();
        }
        if (resident.parked() == null && stored != null && Lines.tape(stored) <= point.sequence()) {
            park(resident, draft, "line " + stored.sequence() + " is stored and not derived", null);
        }
    }

    private void storedInput(Resident resident, Line stored, TapePoint point, Draft draft) {
        try {
            var command = JournalChain.command(JournalLine.of(stored));
            var outcome = rules.command(resident.next().state(), codec.command(command), point.market());
            input(resident, new Decided(command, outcome), point, draft);
        } catch (RuntimeException e) {
            park(resident, draft, "input " + stored.sequence() + " cannot be applied again", e);
        }
    }

    private void halt(Resident resident, TapePoint point, Draft draft, RuntimeException cause) {
        if (!resident.tail().isEmpty() || resident.isUnopened()) {
            park(resident, draft, "step failed at entry " + point.sequence(), cause);
            return;
        }
        troubles.report(resident.account(), "step failed at entry " + point.sequence() + ", halting", cause);
        try {
            var command = halting(resident, point);
            var outcome = rules.command(resident.next().state(), codec.command(command), point.market());
            input(resident, new Decided(command, outcome), point, draft);
        } catch (RuntimeException e) {
            park(resident, draft, "it could not even be halted", e);
        }
    }

    private CommandRecord halting(Resident resident, TapePoint point) {
        long line = resident.next().head().sequence() + 1;
        var stamp = new Stamp(
                CommandRecord.id(resident.account(), "halt/" + line),
                point.sequence(),
                point.at(),
                Duration.ZERO,
                Stamp.Role.SYSTEM);
        return codec.record(resident.account(), new Command.Halt(stamp, "stepFailed"), Sha256.hex(""));
    }

    private void park(Resident resident, Draft draft, String why, @Nullable Throwable cause) {
        resident.park(why);
        draft.changed(resident);
        troubles.report(resident.account(), why, cause);
    }
}
