package assay.report;

import assay.proof.codec.PackFile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The calls that the service makes to core, market-data and monte-carlo. */
public final class FakeParts implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<Integer, List<String>> shards = new ConcurrentHashMap<>();

    FakeParts() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Makes an account's assessment somebody's, and its pack known. */
    public void own(LivedAccount lived, UUID owner) {
        say("/internal/access/owner?assessment=" + lived.assessment, "{\"owner\":\"" + owner + "\"}");
        say("/api/v1/packs/" + lived.packHash, new String(PackFile.bytes(lived.pack), StandardCharsets.UTF_8));
    }

    /** Gives core the lines of a shard. */
    public void keep(int shard, LivedAccount lived) {
        shards.put(shard, lived.lines.stream().map(line -> line.text()).toList());
    }

    public void say(String path, String answer) {
        answers.put(path, answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI().toString();
        if (uri.startsWith("/internal/journal?")) {
            send(exchange, 200, journal(uri));
        } else {
            var answer = answers.get(uri);
            send(exchange, answer == null ? 404 : 200, answer == null ? "" : answer);
        }
    }

    private String journal(String uri) {
        var numbers = uri.replaceAll("[^0-9&]", "").split("&", -1);
        var lines = shards.getOrDefault(Integer.parseInt(numbers[0]), List.of());
        var since = Integer.parseInt(numbers[1]);
        var text = new StringBuilder();
        for (var i = since; i < Math.min(lines.size(), since + 1_000); i++) {
            text.append("{\"line\":")
                    .append(lines.get(i))
                    .append(",\"shardSequence\":\"")
                    .append(i + 1)
                    .append("\"}\n");
        }
        return text.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
