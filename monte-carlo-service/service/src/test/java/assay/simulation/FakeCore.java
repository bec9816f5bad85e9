package assay.simulation;

import assay.contracts.line.Line;
import assay.proof.codec.PackFile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The core's three calls about one account, for its owner alone. */
final class FakeCore implements AutoCloseable {
    private static final int PAGE = 50;

    private final HttpServer server;
    private final LivedAccount account;
    private volatile String owner = "";

    FakeCore(LivedAccount account) {
        this.account = account;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void owner(String token) {
        owner = "Bearer " + token;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var own = "/api/v1/assessments/" + account.assessment;
        var theirs = owner.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.equals("/api/v1/packs/" + account.packHash)) {
            send(exchange, 200, PackFile.bytes(account.pack));
        } else if (theirs && path.equals(own)) {
            var balance = account.state.account().balance();
            send(exchange, 200, """
                {"id":"%s","status":"active","balance":"%s","equity":"%s","pack":"%s"}\
                """.formatted(account.assessment, balance, balance, account.packHash)
                    .getBytes(StandardCharsets.UTF_8));
        } else if (theirs && path.equals(own + "/journal")) {
            var since = Integer.parseInt(exchange.getRequestURI().getQuery().replace("since=", ""));
            var page = account.lines.stream().skip(since).limit(PAGE).toList();
            var next = page.size() < PAGE ? "" : ",\"next\":\"" + (since + PAGE) + "\"";
            var items = page.stream().map(Line::text).collect(Collectors.joining(","));
            send(exchange, 200, ("{\"items\":[" + items + "]" + next + "}").getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 404, new byte[0]);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
