package assay.local.simulator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The events inside Coinbase Advanced Trade's frames, as text. */
final class CoinbaseFrames {
    private CoinbaseFrames() {}

    static String snapshot(Ladder ladder, Instant now) {
        var whole = new LadderChange(ladder.bids(Integer.MAX_VALUE), ladder.asks(Integer.MAX_VALUE));
        return levels("snapshot", ladder.listing(), whole, now);
    }

    static String update(VenueListing listing, LadderChange change, Instant now) {
        return levels("update", listing, change, now);
    }

    private static String levels(String type, VenueListing listing, LadderChange change, Instant now) {
        var text = new StringBuilder("{\"type\":\"").append(type).append("\",\"product_id\":\"");
        text.append(listing.product()).append("\",\"updates\":[");
        var head = text.length();
        var at = "\",\"event_time\":\"" + WireTexts.micros(now) + "\",\"price_level\":\"";
        var decimals = listing.priceDecimals();
        change.bids().forEach(each -> level(text, "{\"side\":\"bid" + at, each, decimals));
        change.asks().forEach(each -> level(text, "{\"side\":\"offer" + at, each, decimals));
        text.setLength(text.length() > head ? text.length() - 1 : head);
        return text.append("]}").toString();
    }

    private static void level(StringBuilder text, String head, Level level, int decimals) {
        text.append(head).append(WireTexts.plain(level.price(), decimals));
        text.append("\",\"new_quantity\":\"").append(WireTexts.plain(level.quantity(), WireTexts.QUANTITY_DECIMALS));
        text.append("\"},");
    }

    /** Coinbase's server prints Go's text form of a time here, with its monotonic reading. */
    static String heartbeat(Instant now, long beats) {
        var time = WireTexts.nanos(now).replace('T', ' ').replace("Z", " +0000 UTC m=+" + beats + ".000000001");
        return "{\"current_time\":\"" + time + "\",\"heartbeat_counter\":" + beats + "}";
    }

    static String subscriptions(Map<String, Set<String>> subscriptions) {
        return subscriptions.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":[" + quoted(each.getValue()) + "]")
                .collect(Collectors.joining(",", "{\"subscriptions\":{", "}}"));
    }

    static String status(List<VenueListing> listings) {
        return listings.stream()
                .map(CoinbaseFrames::product)
                .collect(Collectors.joining(",", "{\"type\":\"snapshot\",\"products\":[", "]}"));
    }

    private static String product(VenueListing listing) {
        var base = listing.instrument().base();
        return "{\"product_type\":\"SPOT\",\"id\":\"" + listing.product() + "\",\"base_currency\":\"" + base
                + "\",\"quote_currency\":\"USD\",\"base_increment\":\"0.00000001\",\"quote_increment\":\""
                + tick(listing) + "\",\"display_name\":\"" + base + "/USD\",\"status\":\"online\","
                + "\"status_message\":\"\",\"min_market_funds\":\"1\"}";
    }

    private static String tick(VenueListing listing) {
        return WireTexts.plain(1, listing.priceDecimals());
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(","));
    }
}
