package assay.report.content;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.report.history.Moment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the body of a moment says, in words. */
final class Bodies {
    private Bodies() {}

    static Fields body(Moment moment) {
        return Json.parse(moment.body().getBytes(StandardCharsets.UTF_8)) instanceof Fields fields
                ? fields
                : Fields.EMPTY;
    }

    static String text(Fields fields, String key) {
        return fields.get(key) instanceof Json.Text(var text) ? text : "";
    }

    static Fields object(Fields fields, String key) {
        return fields.get(key) instanceof Fields found ? found : Fields.EMPTY;
    }

    /** A name of the platform as words: `dailyLoss` is daily loss. */
    static String words(String name) {
        return name.matches("[a-z]+([A-Z][a-z]+)+")
                ? name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                : name;
    }

    /** An event's name as words, its first letter large. */
    static String event(String type) {
        var words = type.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** One line of what happened, with its figures. */
    static String said(Moment moment) {
        var body = body(moment);
        return switch (moment.type()) {
            case "FloorTouched", "RuleViolated" -> {
                var finding = object(body, "finding");
                yield "value %s through floor %s, anchor %s"
                        .formatted(text(finding, "value"), text(finding, "floor"), text(finding, "anchor"));
            }
            case "FloorCleared" -> "value %s above floor %s".formatted(text(body, "value"), text(body, "floor"));
            case "WarningRaised" ->
                "%s %% of the limit used, room %s".formatted(text(body, "percent"), text(body, "room"));
            case "AnchorMoved" ->
                "anchor %s to %s, floor %s"
                        .formatted(text(body, "anchorBefore"), text(body, "anchor"), text(body, "floor"));
            case "JudgementPaused" -> text(body, "symbol") + " has no good mark since " + time(body, "since");
            case "JudgementResumed" ->
                "%s judged again, paused from %s".formatted(text(body, "symbol"), time(body, "since"));
            case "OrderDenied" ->
                "%s %s %s: %s"
                        .formatted(
                                text(body, "side"),
                                text(body, "quantity"),
                                text(body, "symbol"),
                                words(text(object(body, "reason"), "kind")));
            case "CommandDenied" -> words(text(object(body, "reason"), "kind"));
            case "PhasePassed" -> "value %s, target %s".formatted(text(body, "value"), text(body, "target"));
            case "EquityExhausted" -> "equity " + text(body, "equity");
            case "AccountFrozen", "AccountHalted" -> text(body, "code");
            case "AccountOpened" -> "capital " + text(body, "capital");
            default -> "";
        };
    }

    private static String time(Fields body, String key) {
        return text(body, key).replace('T', ' ').replaceAll("\\..*", "");
    }
}
