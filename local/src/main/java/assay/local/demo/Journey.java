package assay.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The trader's way until the position is held: registration, a free trial, orders, a denial, a preview. */
final class Journey {
    static final String SYMBOL = "BTC-USD";

    private static final Duration SOON = Duration.ofSeconds(60);
    /** Of the capital: what is bought, and what no tier's leverage allows. */
    private static final double BOUGHT = 1.8;

    private static final double TOO_MUCH = 6;

    private final TraderClient trader;
    private final Narrator narrator;
    private String assessment = "";
    private double capital;

    Journey(TraderClient trader, Narrator narrator) {
        this.trader = trader;
        this.narrator = narrator;
    }

    /** The assessment's path in the API. */
    String path() {
        return "/api/v1/assessments/" + assessment;
    }

    String assessment() {
        return assessment;
    }

    Void register() {
        var email = "trader-" + UUID.randomUUID().toString().substring(0, 8) + "@demo.example";
        var password = UUID.randomUUID().toString();
        var form = json().put("email", email)
                .put("password", password)
                .put("displayName", "Demo")
                .put("country", "DE");
        narrator.say("registered as "
                + trader.post("/api/v1/auth/register", form, 201).path("id").asText());
        trader.signIn(email, password);
        narrator.say("signed in as " + email);
        return null;
    }

    Void trial() {
        var tier = trader.get("/api/v1/tiers").path("items").get(0);
        narrator.say("tier %s: capital %s, rules %s %s, pack hash %s..."
                .formatted(
                        tier.path("name").asText(),
                        tier.path("capital").asText(),
                        tier.path("pack").path("name").asText(),
                        tier.path("pack").path("version").asText(),
                        start(tier.path("pack").path("hash").asText())));
        capital = tier.path("capital").asDouble();
        var begun = trader.post(
                "/api/v1/trials", json().put("tierId", tier.path("id").asText()), 201);
        assessment = begun.path("assessmentId").asText();
        var state = TraderClient.await(SOON, "the account", this::opened);
        narrator.say("assessment %s, account %s, %s, balance %s"
                .formatted(
                        assessment,
                        state.path("account").asText(),
                        state.path("status").asText(),
                        state.path("balance").asText()));
        objectives();
        return null;
    }

    private Optional<JsonNode> opened() {
        var answer = trader.ask(path());
        return answer.statusCode() == 200
                ? Optional.of(TraderClient.json(answer))
                        .filter(each -> each.path("status").asText().equals("active"))
                : Optional.empty();
    }

    private void objectives() {
        for (var rule : trader.get(path() + "/objectives").path("items")) {
            var bound = rule.has("floor")
                    ? "floor " + rule.path("floor").asText()
                    : "target " + rule.path("target").asText("-");
            narrator.say("rule %-8s %-14s %s, now %s"
                    .formatted(
                            rule.path("ruleId").asText(),
                            rule.path("kind").asText(),
                            bound,
                            rule.path("value").asText()));
        }
    }

    Void trade() {
        var mark = TraderClient.await(SOON, "a GOOD mark of " + SYMBOL, this::goodMark);
        narrator.say("%s: bid %s, ask %s, %s at tape entry %s"
                .formatted(
                        SYMBOL,
                        mark.path("bid").asText(),
                        mark.path("ask").asText(),
                        mark.path("state").asText(),
                        mark.path("tape").asText()));
        var ask = mark.path("ask").asDouble();
        denied(worth(TOO_MUCH, ask));
        preview(worth(BOUGHT, ask));
        filled(worth(BOUGHT, ask));
        return null;
    }

    private Optional<JsonNode> goodMark() {
        for (var instrument : trader.get("/api/v1/instruments").path("items")) {
            if (instrument.path("symbol").asText().equals(SYMBOL)) {
                return Optional.of(instrument.path("mark"))
                        .filter(each -> each.path("state").asText().equalsIgnoreCase("good"));
            }
        }
        return Optional.empty();
    }

    private String worth(double share, double ask) {
        return BigDecimal.valueOf(capital * share / ask)
                .setScale(2, RoundingMode.DOWN)
                .toPlainString();
    }

    private void denied(String quantity) {
        var denial = trader.post(path() + "/orders", order(quantity), 201);
        DemoFault.unless(
                denial.path("status").asText().equals("denied")
                        && denial.path("reason").has("code"),
                "an order of " + quantity + " " + SYMBOL + " should have been denied: " + denial);
        narrator.say("buy " + quantity + ": denied, " + denial.path("reason"));
    }

    private void preview(String quantity) {
        var preview = trader.post(path() + "/orders/preview", order(quantity), 200);
        DemoFault.unless(preview.path("accepted").asBoolean(), "the preview should accept: " + preview);
        narrator.say("preview of %s: would fill at %s, fee %s"
                .formatted(
                        quantity,
                        preview.path("fill").path("price").asText(),
                        preview.path("fill").path("fee").asText()));
        for (var rule : preview.path("rules")) {
            narrator.say("  room of %s: %s before, %s after"
                    .formatted(
                            rule.path("ruleId").asText(),
                            rule.path("roomBefore").asText(),
                            rule.path("roomAfter").asText()));
        }
    }

    private void filled(String quantity) {
        var since = System.nanoTime();
        var order = trader.post(path() + "/orders", order(quantity), 201);
        var millis = (System.nanoTime() - since) / 1_000_000;
        DemoFault.unless(order.path("status").asText().equals("filled"), "the order should have filled: " + order);
        for (var fill : order.path("fills")) {
            narrator.say("bought %s at %s, fee %s"
                    .formatted(
                            fill.path("quantity").asText(),
                            fill.path("price").asText(),
                            fill.path("fee").asText()));
        }
        narrator.say("committed after %d ms as journal line %s, hash %s..."
                .formatted(
                        millis,
                        order.path("sequence").asText(),
                        start(order.path("hash").asText())));
    }

    static String start(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    static ObjectNode json() {
        return TraderClient.JSON.createObjectNode();
    }

    private static ObjectNode order(String quantity) {
        return json().put("symbol", SYMBOL)
                .put("side", "buy")
                .put("type", "market")
                .put("quantity", quantity);
    }
}
