package assay.bench.stream;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Core as far as a measurement needs it: everybody is signed in, and every assessment has the one account. */
final class HttpCoreStub implements AutoCloseable {
    private final HttpServer server;
    private final UUID account;
    volatile long sequence;

    HttpCoreStub(UUID account) throws IOException {
        this.account = account;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/access", this::access);
        server.createContext("/internal/receipts", exchange -> answer(exchange, 200, "{\"items\":[]}"));
        server.createContext("/internal/tape/newest", exchange -> answer(exchange, 404, "{}"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void access(HttpExchange exchange) throws IOException {
        var asked = (Fields) Json.readable(exchange.getRequestBody().readAllBytes());
        int count = asked.get("items") instanceof Json.Items(var items) ? items.size() : 0;
        var one = "{\"live\":true,\"account\":\"" + account + "\",\"sequence\":\"" + sequence + "\"}";
        answer(exchange, 200, "{\"items\":[" + (one + ",").repeat(count - 1) + one + "]}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
