package assay.local.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Coinbase Advanced Trade's market data: channels {@code level2}, {@code heartbeats} and {@code status}. One sequence
 * over everything that a connection is sent; the connection ends when nothing was subscribed within five seconds.
 */
final class CoinbaseTalk implements VenueTalk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CHANNELS = Set.of("level2", "heartbeats", "status");
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final List<Ladder> ladders;
    private final VenueWire wire;
    private final long opened = System.nanoTime();
    private final Map<String, Set<String>> subscriptions = new TreeMap<>();
    private long sequence;
    private long beats;
    private boolean subscribed;
    private boolean corrupt;

    CoinbaseTalk(List<Ladder> ladders, VenueWire wire) {
        this.ladders = ladders;
        this.wire = wire;
    }

    @Override
    public void said(String message) {
        try {
            answer(JSON.readTree(message));
        } catch (JsonProcessingException notJson) {
            refuse("Failed to parse request");
        }
    }

    @Override
    public void moved(Ladder ladder, LadderChange change) {
        if (subscribes("level2", ladder.listing().product())) {
            if (corrupt) {
                corrupt = false;
                sequence++;
            }
            var now = Instant.now();
            send("l2_data", now, CoinbaseFrames.update(ladder.listing(), change, now));
        }
    }

    @Override
    public void second() {
        if (!subscribed && System.nanoTime() - opened >= DEADLINE.toNanos()) {
            wire.close("no subscription within five seconds");
        }
        if (subscriptions.containsKey("heartbeats")) {
            var now = Instant.now();
            send("heartbeats", now, CoinbaseFrames.heartbeat(now, ++beats));
        }
    }

    @Override
    public void corrupt() {
        corrupt = true;
    }

    private void answer(JsonNode request) {
        var type = request.path("type").asText();
        var channel = request.path("channel").asText();
        if (!type.equals("subscribe") && !type.equals("unsubscribe")) {
            refuse("Unknown message type " + type);
        } else if (!CHANNELS.contains(channel)) {
            refuse("Channel " + channel + " is not served here");
        } else {
            var products = products(request, channel);
            unknownAmong(products, channel)
                    .ifPresentOrElse(
                            unknown -> refuse(unknown + " is not a valid product"),
                            () -> change(type.equals("subscribe"), channel, products));
        }
    }

    private static Set<String> products(JsonNode request, String channel) {
        var products = new TreeSet<String>();
        request.path("product_ids").forEach(each -> products.add(each.asText()));
        return channel.equals("heartbeats") ? new TreeSet<>(Set.of("heartbeats")) : products;
    }

    private Optional<String> unknownAmong(Set<String> products, String channel) {
        return channel.equals("heartbeats")
                ? Optional.empty()
                : products.stream().filter(each -> ladder(each).isEmpty()).findFirst();
    }

    private Optional<Ladder> ladder(String product) {
        return ladders.stream()
                .filter(each -> each.listing().product().equals(product))
                .findFirst();
    }

    private void change(boolean subscribe, String channel, Set<String> products) {
        var now = Instant.now();
        if (subscribe) {
            subscribed = true;
            subscriptions.computeIfAbsent(channel, _ -> new TreeSet<>()).addAll(products);
            show(channel, products, now);
        } else if (subscriptions.containsKey(channel)) {
            subscriptions.get(channel).removeAll(products);
            subscriptions.values().removeIf(Set::isEmpty);
        }
        send("subscriptions", now, CoinbaseFrames.subscriptions(subscriptions));
    }

    private void show(String channel, Set<String> products, Instant now) {
        for (var product : products) {
            ladder(product)
                    .filter(_ -> channel.equals("level2"))
                    .ifPresent(each -> send("l2_data", now, CoinbaseFrames.snapshot(each, now)));
        }
        if (channel.equals("status")) {
            var listings = products.stream()
                    .flatMap(each -> ladder(each).stream())
                    .map(Ladder::listing)
                    .toList();
            send("status", now, CoinbaseFrames.status(listings));
        }
    }

    private boolean subscribes(String channel, String product) {
        return subscriptions.getOrDefault(channel, Set.of()).contains(product);
    }

    private void send(String channel, Instant now, String events) {
        wire.send("{\"channel\":\"" + channel + "\",\"timestamp\":\"" + WireTexts.nanos(now) + "\",\"sequence_num\":"
                + sequence++ + ",\"events\":[" + events + "]}");
    }

    private void refuse(String why) {
        wire.send(
                JSON.createObjectNode().put("type", "error").put("message", why).toString());
    }
}
