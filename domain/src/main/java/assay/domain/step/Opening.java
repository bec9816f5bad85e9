package assay.domain.step;

import assay.domain.account.Command.OpenAccount;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Status;
import assay.domain.rule.Rule.LossRule;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The genesis of an account. */
final class Opening {
    private Opening() {}

    static void open(Turn turn, OpenAccount command) {
        var refusal = refusal(turn, command);
        if (refusal != null) {
            deny(turn, command, refusal);
            return;
        }
        var pack = command.pack();
        var dayRoll = Rolls.next(turn, pack.day(), turn.at());
        if (dayRoll == null) {
            deny(turn, command, new DenialReason.NoCalendar(pack.day().zone()));
            return;
        }
        var phase = pack.phases().get(command.phase());
        var resets = new ArrayList<Event.NextReset>();
        for (var rule : phase.rules()) {
            if (rule instanceof LossRule loss && Rolls.resets(loss)) {
                var at = Rolls.next(turn, loss.loss().reset(), turn.at());
                if (at == null) {
                    var zone = loss.loss().reset().zone();
                    deny(turn, command, new DenialReason.NoCalendar(zone));
                    return;
                }
                resets.addLast(new Event.NextReset(loss.id(), at));
            }
        }
        turn.tell(new Event.AccountOpened(
                turn.uses(),
                command.assessment(),
                command.phase(),
                command.predecessor(),
                command.packHash(),
                pack,
                phase.capital(),
                turn.at(),
                dayRoll,
                resets));
    }

    private static @Nullable DenialReason refusal(Turn turn, OpenAccount command) {
        if (turn.account().status() != Status.UNOPENED) {
            return new DenialReason.AlreadyOpened();
        }
        var findings = command.pack().findings();
        if (!findings.isEmpty()) {
            var first = findings.getFirst();
            return new DenialReason.PackUnusable(first.pointer(), first.code());
        }
        var phases = command.pack().phases().size();
        return command.phase() < 0 || command.phase() >= phases ? new DenialReason.Malformed("phase") : null;
    }

    private static void deny(Turn turn, OpenAccount command, DenialReason reason) {
        turn.tell(new Event.CommandDenied(turn.uses(), command.stamp().command(), reason));
    }
}
