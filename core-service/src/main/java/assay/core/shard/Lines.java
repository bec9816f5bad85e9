package assay.core.shard;

import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import assay.domain.account.Command;
import assay.domain.account.Event;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the loop reads off a journal line without decoding its body, and what the store indexes events by. */
final class Lines {

    static final String OPEN = Command.OpenAccount.class.getSimpleName();
    static final String HALT = Command.Halt.class.getSimpleName();

    private Lines() {}

    /** The tape sequence a line stands behind. */
    static long tape(Line line) {
        return Texts.integer(text(line, "tape"));
    }

    static boolean isInput(Line line) {
        return text(line, "kind").equals("input");
    }

    /** Whether there is a line, and it is an input that stands behind this entry. */
    static boolean isInputAt(@Nullable Line line, TapePoint point) {
        return line != null && isInput(line) && tape(line) == point.sequence();
    }

    static boolean isHaltAt(@Nullable Line line, TapePoint point) {
        return line != null && isInputAt(line, point) && line.type().equals(HALT);
    }

    private static String text(Line line, String key) {
        if (line.fields().get(key) instanceof Json.Text(var value)) {
            return value;
        }
        throw new NotCanonical("/" + key, "a string", "nothing of the kind");
    }

    /** The order an event is about, or the command it denied; absent for all else. */
    static @Nullable UUID subject(Event event) {
        return switch (event) {
            case Event.CommandDenied e -> e.command();
            case Event.OrderPlaced e -> e.order().id();
            case Event.OrderDenied e -> e.order();
            case Event.OrderFilled e -> e.order();
            case Event.StopTriggered e -> e.order();
            case Event.OrderResized e -> e.order();
            case Event.OrderCancelled e -> e.order();
            case Event.WatchNoted _,
                    Event.AccountOpened _,
                    Event.PositionClosed _,
                    Event.DayRolled _,
                    Event.AnchorMoved _,
                    Event.FloorTouched _,
                    Event.FloorCleared _,
                    Event.RuleViolated _,
                    Event.WarningRaised _,
                    Event.JudgementPaused _,
                    Event.JudgementResumed _,
                    Event.PhasePassed _,
                    Event.AccountFailed _,
                    Event.EquityExhausted _,
                    Event.AccountExpired _,
                    Event.AccountGivenUp _,
                    Event.AccountFrozen _,
                    Event.AccountThawed _,
                    Event.AccountHalted _ -> null;
        };
    }

    /** A record's name as codes spell it: in lower camel case. */
    static String code(Record named) {
        var name = named.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
