package assay.endtoend.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What there is to trade and on which terms, as the public lists tell it. */
final class Market {

    private static final String PACK = "standard-50k";
    private static final Duration PRICES = Duration.ofMinutes(1);

    private Market() {}

    /** The listed instruments, once each has a GOOD mark. */
    static JsonNode listed(URI marketData) {
        try (var api = new CoreApi(List.of(marketData))) {
            return Await.value(PRICES, () -> {
                var answer = api.get("/api/v1/instruments", "");
                var items = answer.is(200) ? answer.json().path("items") : CoreApi.JSON.createArrayNode();
                return !items.isEmpty() && items(items).allMatch(Market::isGood) ? items : null;
            });
        }
    }

    /** The tier whose pack asks for no stop-loss and has room for many small losses. */
    static String tier(CoreApi api) throws IOException {
        var items = api.get("/api/v1/tiers", "").json().path("items");
        return items(items)
                .filter(item -> item.path("pack").path("name").asText().equals(PACK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no tiers: " + items))
                .path("id")
                .asText();
    }

    private static boolean isGood(JsonNode item) {
        return item.path("mark").path("state").asText().equalsIgnoreCase("good");
    }

    private static Stream<JsonNode> items(JsonNode items) {
        return items instanceof ArrayNode ? StreamSupport.stream(items.spliterator(), false) : Stream.empty();
    }
}
