package assay.local.simulator;

import assay.local.infra.Patience;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;

/** A client of a simulated venue that keeps every frame, its numbers with the digits they came with. */
final class VenueClient extends WebSocketClient {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    volatile int closeCode;
    private final AtomicInteger pongs = new AtomicInteger();

    private VenueClient(String url) {
        super(URI.create(url));
    }

    static VenueClient connect(String url) throws InterruptedException {
        var client = new VenueClient(url);
        if (!client.connectBlocking()) {
            throw new IllegalStateException("no connection to " + url);
        }
        return client;
    }

    VenueClient ask(String... requests) {
        for (var request : requests) {
            send(request);
        }
        return this;
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        var found = new Optional<?>[] {Optional.empty()};
        Patience.until(Duration.ofMinutes(1), () -> {
            found[0] = frames.stream().filter(wanted).findFirst();
            return found[0].isPresent();
        });
        return (JsonNode) found[0].orElseThrow(() -> new AssertionError("not among " + frames.size() + " frames"));
    }

    /** Until all that was sent before now has come: an answer to a ping comes behind it. */
    void awaitAllSent() {
        var before = pongs.get();
        sendPing();
        if (!Patience.until(Duration.ofMinutes(1), () -> pongs.get() > before)) {
            throw new AssertionError("no pong");
        }
    }

    boolean awaitFrames(int count) {
        return Patience.until(Duration.ofMinutes(1), () -> frames.size() >= count);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
        try {
            frames.add(JSON.readTree(message));
        } catch (IOException notJson) {
            throw new IllegalStateException(message, notJson);
        }
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        closeCode = code;
    }

    @Override
    public void onWebsocketPong(WebSocket connection, Framedata pong) {
        pongs.incrementAndGet();
    }

    @Override
    public void onError(Exception failure) {}
}
