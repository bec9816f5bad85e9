package assay.local.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Kraken's WebSocket v2: channels {@code book} and {@code instrument}, application pings, a status frame at first and a
 * heartbeat in every second without another frame.
 */
final class KrakenTalk implements VenueTalk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> DEPTHS = Set.of(10, 25, 100, 500, 1000);

    private final List<Ladder> ladders;
    private final VenueWire wire;
    private final Map<String, KrakenView> views = new LinkedHashMap<>();
    private boolean silent = true;
    private boolean corrupt;

    KrakenTalk(List<Ladder> ladders, VenueWire wire) {
        this.ladders = ladders;
        this.wire = wire;
        send(KrakenFrames.status());
    }

    @Override
    public void said(String message) {
        try {
            answer(JSON.readTree(message));
        } catch (JsonProcessingException notJson) {
            send("{\"error\":\"Malformed request\",\"success\":false}");
        }
    }

    @Override
    public void moved(Ladder ladder, LadderChange change) {
        var view = views.get(ladder.listing().product());
        if (view == null) {
            return;
        }
        var seen = view.follow(ladder, change);
        if (seen.bids().isEmpty() && seen.asks().isEmpty()) {
            return;
        }
        var checksum = view.checksum() ^ (corrupt ? 1 : 0);
        corrupt = false;
        send(KrakenFrames.book("update", ladder.listing(), seen, checksum));
    }

    @Override
    public void second() {
        if (silent) {
            send("{\"channel\":\"heartbeat\"}");
        }
        silent = true;
    }

    @Override
    public void corrupt() {
        corrupt = true;
    }

    private void answer(JsonNode request) {
        var method = request.path("method").asText();
        switch (method) {
            case "ping" -> send(KrakenFrames.pong(request, Instant.now()));
            case "subscribe", "unsubscribe" -> change(request, method.equals("subscribe"));
            default -> send(KrakenFrames.refusal(request, null, "Unsupported method"));
        }
    }

    private void change(JsonNode request, boolean subscribe) {
        var channel = request.path("params").path("channel").asText();
        switch (channel) {
            case "instrument" -> instruments(request, subscribe);
            case "book" ->
                request.path("params").path("symbol").forEach(symbol -> book(request, symbol.asText(), subscribe));
            default -> send(KrakenFrames.refusal(request, null, "Channel not supported"));
        }
    }

    private void instruments(JsonNode request, boolean subscribe) {
        send(KrakenFrames.acknowledged(request, "\"channel\":\"instrument\",\"snapshot\":true"));
        if (subscribe) {
            send(KrakenFrames.instruments(ladders.stream().map(Ladder::listing).toList()));
        }
    }

    private void book(JsonNode request, String symbol, boolean subscribe) {
        var depth = request.path("params").path("depth").asInt(10);
        var ladder = ladder(symbol);
        if (ladder.isEmpty()) {
            send(KrakenFrames.refusal(request, symbol, "Currency pair not supported " + symbol));
        } else if (!DEPTHS.contains(depth)) {
            send(KrakenFrames.refusal(request, symbol, "Subscription depth not supported"));
        } else if (subscribe && views.containsKey(symbol)) {
            send(KrakenFrames.refusal(request, symbol, "Already subscribed"));
        } else if (!subscribe && !views.containsKey(symbol)) {
            send(KrakenFrames.refusal(request, symbol, "Subscription Not Found"));
        } else if (subscribe) {
            subscribe(request, ladder.get(), depth);
        } else {
            views.remove(symbol);
            send(KrakenFrames.acknowledged(
                    request, "\"channel\":\"book\",\"depth\":" + depth + ",\"symbol\":\"" + symbol + "\""));
        }
    }

    private void subscribe(JsonNode request, Ladder ladder, int depth) {
        var view = new KrakenView(depth, ladder);
        var listing = ladder.listing();
        var snapshot = request.path("params").path("snapshot").asBoolean(true);
        views.put(listing.product(), view);
        send(KrakenFrames.acknowledged(
                request,
                "\"channel\":\"book\",\"depth\":" + depth + ",\"snapshot\":" + snapshot + ",\"symbol\":\""
                        + listing.product() + "\""));
        if (snapshot) {
            send(KrakenFrames.book("snapshot", listing, view.whole(), view.checksum()));
        }
    }

    private Optional<Ladder> ladder(String symbol) {
        return ladders.stream()
                .filter(each -> each.listing().product().equals(symbol))
                .findFirst();
    }

    private void send(String frame) {
        silent = false;
        wire.send(frame);
    }
}
