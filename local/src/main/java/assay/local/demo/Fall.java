package assay.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The price walks down until a rule is broken: what the journal says on the way, and what is left of the account. */
final class Fall {
    private static final double PERCENT = -4;
    private static final int SECONDS = 20;
    private static final Duration VERDICT = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> TOLD =
            List.of("WarningRaised", "FloorTouched", "FloorCleared", "RuleViolated", "PositionClosed", "AccountFailed");
    private static final List<String> NEEDED =
            List.of("WarningRaised", "FloorTouched", "RuleViolated", "PositionClosed", "AccountFailed");

    private final TraderClient trader;
    private final Narrator narrator;
    private final Journey journey;
    private final JournalReader journal;
    private final List<String> seen = new ArrayList<>();

    Fall(TraderClient trader, Narrator narrator, Journey journey) {
        this.trader = trader;
        this.narrator = narrator;
        this.journey = journey;
        this.journal = new JournalReader(trader, journey.path());
    }

    Void untilBroken() {
        journal.more();
        var move = Journey.json()
                .put("symbol", Journey.SYMBOL)
                .put("percent", PERCENT)
                .put("seconds", SECONDS);
        trader.post("/local/market/move", move, 200);
        narrator.say(
                "%s walks %.0f %% within %d s in every simulated venue".formatted(Journey.SYMBOL, PERCENT, SECONDS));
        TraderClient.await(VERDICT, "the end of the account", this::listen);
        NEEDED.forEach(each -> DemoFault.unless(seen.contains(each), "the journal has no " + each + ", but " + seen));
        DemoFault.unless(
                seen.indexOf("WarningRaised") < seen.indexOf("FloorTouched")
                        && seen.indexOf("FloorTouched") < seen.indexOf("RuleViolated"),
                "warning, touch and violation came in another order: " + seen);
        return null;
    }

    private Optional<Boolean> listen() {
        for (var line : journal.more()) {
            var type = line.path("type").asText();
            if (TOLD.contains(type)) {
                seen.add(type);
                narrator.say(line.path("at").asText().substring(11, 23) + "  " + words(type, line.path("body")));
            }
        }
        return seen.contains("AccountFailed") ? Optional.of(true) : Optional.empty();
    }

    private static String words(String type, JsonNode body) {
        var finding = body.path("finding");
        return switch (type) {
            case "WarningRaised" ->
                "warning: %s %% of %s used up, %s left"
                        .formatted(text(body, "percent"), text(body, "rule"), text(body, "room"));
            case "FloorTouched" ->
                "floor touched: %s, equity %s at or below %s"
                        .formatted(text(finding, "rule"), text(finding, "value"), text(finding, "floor"));
            case "FloorCleared" -> "floor cleared: " + text(body, "rule");
            case "RuleViolated" ->
                "VIOLATION: %s, equity %s, floor %s, touched at tape entry %s"
                        .formatted(
                                text(finding, "rule"),
                                text(finding, "value"),
                                text(finding, "floor"),
                                text(body, "touched"));
            case "PositionClosed" ->
                "position closed: %s %s at %s, realised %s"
                        .formatted(
                                text(body, "quantity"),
                                text(body, "symbol"),
                                text(body, "price"),
                                text(body, "realised"));
            case "AccountFailed" -> "account failed by " + text(body, "rule");
            default -> type;
        };
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText();
    }

    /** Nothing is held any more, the assessment is failed, everyone else has been told; answers the violation. */
    JsonNode aftermath(KafkaAnnouncements announcements) {
        var state = TraderClient.await(
                SOON,
                "the status failed",
                () -> Optional.of(trader.get(journey.path()))
                        .filter(each -> each.path("status").asText().equals("failed")));
        narrator.say("assessment %s, balance %s, equity %s"
                .formatted(text(state, "status"), text(state, "balance"), text(state, "equity")));
        var held = trader.get(journey.path() + "/positions").path("items");
        DemoFault.unless(held.isEmpty(), "positions are still held: " + held);
        narrator.say("positions held: none");
        announcements.await("assessment.abandoned", journey.assessment(), SOON);
        narrator.say("announced on assessment.abandoned");
        var violations = trader.get(journey.path() + "/violations").path("items");
        DemoFault.unless(!violations.isEmpty(), "no violation is listed");
        narrator.say(text(violations.get(0), "words"));
        return violations.get(0);
    }
}
