package assay.local.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kraken's frames as text. */
final class KrakenFrames {
    private KrakenFrames() {}

    /** The connection's id is larger than any double holds exactly, as at the venue. */
    static String status() {
        var id = ThreadLocalRandom.current().nextLong(1L << 54, Long.MAX_VALUE);
        return "{\"channel\":\"status\",\"type\":\"update\",\"data\":[{\"version\":\"2.0.10\",\"system\":\"online\","
                + "\"api_version\":\"v2\",\"connection_id\":" + id + "}]}";
    }

    static String book(String type, VenueListing listing, LadderChange levels, long checksum) {
        return "{\"channel\":\"book\",\"type\":\"" + type + "\",\"data\":[{\"symbol\":\"" + listing.product()
                + "\",\"bids\":[" + levels(levels.bids(), listing) + "],\"asks\":[" + levels(levels.asks(), listing)
                + "],\"checksum\":" + checksum + ",\"timestamp\":\"" + WireTexts.micros(Instant.now()) + "\"}]}";
    }

    private static String levels(List<Level> levels, VenueListing listing) {
        return levels.stream()
                .map(each -> "{\"price\":" + WireTexts.full(each.price(), listing.priceDecimals()) + ",\"qty\":"
                        + WireTexts.full(each.quantity(), WireTexts.QUANTITY_DECIMALS) + "}")
                .collect(Collectors.joining(","));
    }

    static String acknowledged(JsonNode request, String result) {
        return "{\"method\":\"" + request.path("method").asText() + "\",\"result\":{" + result + "},\"success\":true"
                + times(Instant.now()) + number(request) + "}";
    }

    static String refusal(JsonNode request, @Nullable String symbol, String why) {
        var texts = JsonNodeFactory.instance;
        return "{\"error\":" + texts.textNode(why) + ",\"method\":"
                + texts.textNode(request.path("method").asText()) + ",\"success\":false"
                + (symbol == null ? "" : ",\"symbol\":" + texts.textNode(symbol)) + times(Instant.now())
                + number(request) + "}";
    }

    static String pong(JsonNode request, Instant now) {
        return "{\"method\":\"pong\"" + number(request) + times(now) + "}";
    }

    static String instruments(List<VenueListing> listings) {
        var assets = listings.stream()
                .map(each -> each.instrument().base())
                .map(each -> "{\"id\":\"" + each + "\",\"status\":\"enabled\",\"precision\":10,"
                        + "\"precision_display\":5,\"borrowable\":true,\"collateral_value\":1.00,\"margin_rate\":0.02}")
                .collect(Collectors.joining(","));
        var pairs = listings.stream().map(KrakenFrames::pair).collect(Collectors.joining(","));
        return "{\"channel\":\"instrument\",\"type\":\"snapshot\",\"data\":{\"assets\":[" + assets + "],\"pairs\":["
                + pairs + "]}}";
    }

    private static String pair(VenueListing listing) {
        return """
                {"symbol":"%s","base":"%s","quote":"USD","status":"online","qty_precision":8,\
                "qty_increment":0.00000001,"price_precision":%d,"cost_precision":5,"marginable":true,\
                "has_index":true,"cost_min":0.50,"margin_initial":0.20,"position_limit_long":300,\
                "position_limit_short":240,"tick_size":%s,"price_increment":%s,"qty_min":0.00005000}""".formatted(
                        listing.product(),
                        listing.instrument().base(),
                        listing.priceDecimals(),
                        WireTexts.full(1, listing.priceDecimals()),
                        WireTexts.full(1, listing.priceDecimals()));
    }

    private static String times(Instant now) {
        return ",\"time_in\":\"" + WireTexts.micros(now) + "\",\"time_out\":\"" + WireTexts.micros(Instant.now())
                + "\"";
    }

    private static String number(JsonNode request) {
        return request.path("req_id").isIntegralNumber()
                ? ",\"req_id\":" + request.path("req_id").asLong()
                : "";
    }
}
