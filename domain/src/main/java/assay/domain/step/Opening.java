package assay.domain.step;

import assay.domain.account.Command.OpenAccount;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Status;
import assay.domain.rule.Rule.LossRule;
import java.util.ArrayList;

/** The genesis of an account. */
final class Opening {
    private Opening() {}

    static void open(Turn turn, OpenAccount command) {
        if (turn.account().status() != Status.UNOPENED) {
            deny(turn, command, new DenialReason.AlreadyOpened());
            return;
        }
        var pack = command.pack();
        var findings = pack.findings();
        if (!findings.isEmpty()) {
            var first = findings.getFirst();
            deny(turn, command, new DenialReason.PackUnusable(first.pointer(), first.code()));
            return;
        }
        if (command.phase() < 0 || command.phase() >= pack.phases().size()) {
            deny(turn, command, new DenialReason.Malformed("phase"));
            return;
        }
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
                    deny(
                            turn,
                            command,
                            new DenialReason.NoCalendar(loss.loss().reset().zone()));
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

    private static void deny(Turn turn, OpenAccount command, DenialReason reason) {
        turn.tell(new Event.CommandDenied(turn.uses(), command.stamp().command(), reason));
    }
}
