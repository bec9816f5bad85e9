package assay.domain.step;

import static assay.domain.step.NaiveBook.ZERO;
import static assay.domain.step.NaiveBook.number;
import static assay.domain.step.NaiveBook.words;

import assay.domain.account.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events in the words that {@link NaiveRules} speaks. */
final class NaiveWords {
    private NaiveWords() {}

    /** The same words from what was really told. */
    static List<String> told(List<Event> events) {
        return events.stream().map(NaiveWords::said).filter(Objects::nonNull).toList();
    }

    private static @Nullable String said(Event event) {
        return switch (event) {
            case Event.OrderFilled fill -> NaiveBook.words(fill);
            case Event.DayRolled day ->
                words("day " + day.at(), paid(day), number(day.balance()), number(day.equity()));
            case Event.AnchorMoved moved ->
                words(
                        "anchor " + moved.rule() + " " + moved.at(),
                        number(moved.anchorBefore()),
                        number(moved.anchor()),
                        number(moved.floor()));
            case Event.FloorTouched touched ->
                words(
                        "touch " + touched.finding().rule(),
                        number(touched.finding().value()),
                        number(touched.finding().floor()),
                        number(touched.finding().watermark()));
            case Event.FloorCleared cleared ->
                words("clear " + cleared.rule(), number(cleared.value()), number(cleared.floor()));
            case Event.RuleViolated violated ->
                words(
                        "violate " + violated.finding().rule() + " " + violated.atOnce(),
                        number(violated.finding().value()),
                        number(violated.finding().floor()));
            case Event.WarningRaised warning ->
                words("warn " + warning.rule() + " " + warning.percent(), number(warning.value()));
            case Event.EquityExhausted exhausted -> words("exhausted", number(exhausted.equity()));
            case Event.AccountFailed failed -> "fail " + failed.rule();
            case Event.PositionClosed closed -> closed(closed);
            default -> null;
        };
    }

    private static BigDecimal paid(Event.DayRolled day) {
        return day.financing().stream().map(charge -> number(charge.amount())).reduce(ZERO, BigDecimal::add);
    }

    private static String closed(Event.PositionClosed closed) {
        return words(
                "close " + closed.symbol(),
                number(closed.price()),
                number(closed.fee()),
                number(closed.realised()),
                number(closed.balance()));
    }

    static boolean isChange(Event event) {
        return !(event instanceof Event.OrderDenied
                || event instanceof Event.CommandDenied
                || event instanceof Event.WatchNoted);
    }
}
