package assay.stream;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Core as far as sockets ask it: whose assessments are, who is signed out, receipts, and lines that a topic lost. */
public final class FakeCore implements AutoCloseable {
    /** An assessment with one account and the sequence of its newest line. */
    public record Owned(UUID owner, UUID account, long sequence) {}

    public final Map<UUID, Owned> assessments = new ConcurrentHashMap<>();
    public final Set<UUID> ended = ConcurrentHashMap.newKeySet();
    public final Map<UUID, List<String>> receipts = new ConcurrentHashMap<>();
    /** NDJSON of a shard's lines, as core serves them. */
    public final Map<Integer, String> journal = new ConcurrentHashMap<>();

    public volatile boolean silent;
    private final HttpServer server;

    FakeCore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/access", this::access);
        server.createContext("/internal/access/owner", this::owner);
        server.createContext("/internal/receipts", this::receipts);
        server.createContext("/internal/tape/newest", exchange -> answer(exchange, 404, "{}"));
        server.createContext("/internal/journal", this::journal);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void access(HttpExchange exchange) throws IOException {
        var items = items(exchange).stream().map(this::verdict).toList();
        answer(
                exchange,
                200,
                Fields.with("items", new Json.Items(items)).build().text());
    }

    private Json verdict(Fields question) {
        boolean live = !ended.contains(id(question, "session"));
        var verdict = Fields.with("live", new Json.Flag(live));
        var owned = question.get("assessment") == null ? null : assessments.get(id(question, "assessment"));
        if (owned != null
                && live
                && owned.owner().equals(id(question, "user"))
                && (question.get("account") == null || owned.account().equals(id(question, "account")))) {
            verdict.with("account", owned.account().toString()).with("sequence", Long.toString(owned.sequence()));
        }
        return verdict.build();
    }

    private void owner(HttpExchange exchange) throws IOException {
        var owned = assessments.get(UUID.fromString(query(exchange, "assessment")));
        answer(exchange, owned == null ? 404 : 200, owned == null ? "{}" : "{\"owner\":\"" + owned.owner() + "\"}");
    }

    private void receipts(HttpExchange exchange) throws IOException {
        var found = items(exchange).stream()
                .flatMap(each -> receipts.getOrDefault(id(each, "account"), List.of()).stream())
                .toList();
        answer(exchange, 200, "{\"items\":[" + String.join(",", found) + "]}");
    }

    private void journal(HttpExchange exchange) throws IOException {
        answer(exchange, 200, journal.getOrDefault(Integer.parseInt(query(exchange, "shard")), ""));
    }

    private static String query(HttpExchange exchange, String name) {
        for (var part : exchange.getRequestURI().getQuery().split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static List<Fields> items(HttpExchange exchange) throws IOException {
        var body = Json.readable(exchange.getRequestBody().readAllBytes());
        return ((Json.Items) java.util.Objects.requireNonNull(((Fields) body).get("items")))
                .values().stream().map(each -> (Fields) each).toList();
    }

    private static UUID id(Fields fields, String key) {
        return UUID.fromString(((Json.Text) java.util.Objects.requireNonNull(fields.get(key))).value());
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(silent ? 503 : status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
