package assay.core;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/** A trader with an assessment of their own. */
public record Trader(Browser browser, String path) {
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Begins a trial as somebody new. */
    public static Trader onTrial(Browser nobody) {
        return onTrial(nobody, "Starter 25K");
    }

    public static Trader onTrial(Browser nobody, String tier) {
        var trader = nobody.trader();
        var id = trader.post("/api/v1/trials", Map.of("tierId", tierId(nobody, tier)))
                .expect(201)
                .text("assessmentId");
        var opened = new Trader(trader, "/api/v1/assessments/" + id);
        assertThat(Patience.until(
                        PATIENCE, () -> !opened.get("").text("sequence").equals("0")))
                .as("the account is open")
                .isTrue();
        return opened;
    }

    /** Waits until accounts open and trade. */
    public static void awaitFirst(Browser nobody) {
        var first = onTrial(nobody);
        var answers = new ArrayList<String>();
        var open = Patience.until(PATIENCE, () -> {
            var answer = first.place(UUID.randomUUID().toString(), market("buy", "0.001"));
            answers.add(answer.status() + " " + answer.text());
            return answer.status() == 201;
        });
        assertThat(open)
                .as("the shards are owned and the tape is read, not %s", answers.getLast())
                .isTrue();
    }

    public static String tierId(Browser browser, String name) {
        return browser.get("/api/v1/tiers").items().stream()
                .filter(tier -> name.equals(tier.get("name")))
                .map(tier -> String.valueOf(tier.get("id")))
                .findFirst()
                .orElseThrow();
    }

    public static Map<String, Object> market(String side, String quantity) {
        return Map.of("symbol", TestTape.SYMBOL, "side", side, "type", "market", "quantity", quantity);
    }

    public static Map<String, Object> limit(String side, String quantity, String price) {
        return Map.of(
                "symbol", TestTape.SYMBOL, "side", side, "type", "limit", "quantity", quantity, "limitPrice", price);
    }

    public Browser.Answer order(Map<String, Object> order) {
        return order(UUID.randomUUID().toString(), order);
    }

    /** Placed again as long as the answer is that nothing was sent: a machine that paused made the tape silent. */
    public Browser.Answer order(String key, Map<String, Object> order) {
        var answers = new ArrayList<Browser.Answer>();
        Patience.until(PATIENCE, () -> {
            answers.add(place(key, order));
            return !nothingWasSent(answers.getLast());
        });
        return answers.getLast();
    }

    static boolean nothingWasSent(Browser.Answer answer) {
        return answer.status() == 503 && answer.text("code").equals("market-silent");
    }

    /** Placed once, whatever the answer is. */
    public Browser.Answer place(String key, Map<String, Object> order) {
        return browser.post(path + "/orders", key, order);
    }

    public Browser.Answer get(String rest) {
        return browser.get(path + rest);
    }

    public String status() {
        return get("").expect(200).text("status");
    }
}
