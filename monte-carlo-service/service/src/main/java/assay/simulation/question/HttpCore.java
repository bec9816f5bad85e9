package assay.simulation.question;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.domain.number.Money;
import assay.domain.rule.Pack;
import assay.kit.problem.Problem;
import assay.proof.codec.LineCodec;
import assay.proof.codec.PackFile;
import assay.proof.codec.Packs;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The core as its API tells it to the caller: with the caller's own token, so that nobody sees what is not theirs. */
@Singleton
class HttpCore {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    /** Longer journals are not read. */
    private static final int PAGES_MAX = 400;

    /** More are asked for each time. */
    private static final int PACKS_MAX = 500;

    private final String core;
    private final Map<String, Pack> packs = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    HttpCore(@Value("${assay.core.url}") String core) {
        this.core = core + "/api/v1";
    }

    /** An account's story, its pack, and its equity now. */
    record Told(AccountStory story, Pack pack, String packHash, Money equity) {}

    Told assessment(UUID id, String authorization) {
        var path = "/assessments/" + id;
        var answer = fields(get(path, authorization));
        if (!text(answer, "status").equals("active")) {
            throw Problem.conflict("assessment-over", "The assessment is " + text(answer, "status") + ".");
        }
        var hash = text(answer, "pack");
        var pack = pack(hash);
        var codec = new LineCodec(Packs.of(Map.of(hash, pack)));
        var story = new AccountStory();
        var since = "0";
        for (var page = 0; page < PAGES_MAX && !since.isEmpty(); page++) {
            var lines = fields(get(path + "/journal?since=" + since, authorization));
            tell(story, codec, lines);
            since = lines.get("next") instanceof Json.Text(var next) ? next : "";
        }
        if (!since.isEmpty()) {
            throw Problem.unprocessable("journal-too-long", "The account's journal is too long to be read.");
        }
        var equity = answer.get("equity") instanceof Json.Text(var now) ? now : text(answer, "balance");
        return new Told(story, pack, hash, Money.of(equity));
    }

    private static void tell(AccountStory story, LineCodec codec, Fields page) {
        if (page.get("items") instanceof Json.Items(var items)) {
            for (var item : items) {
                if (item instanceof Fields fields) {
                    var line = JournalLine.of(Line.of(fields));
                    if (line.said().kind() == JournalLine.Kind.EVENT) {
                        story.tell(codec.event(line));
                    }
                }
            }
        }
    }

    /** A published pack; those known are not asked for again, since a hash never means another one. */
    Pack pack(String hash) {
        var known = packs.get(hash);
        if (known != null) {
            return known;
        }
        var bytes = get("/packs/" + hash, null);
        try {
            var pack = PackFile.parse(bytes);
            if (packs.size() < PACKS_MAX) {
                packs.put(hash, pack);
            }
            return pack;
        } catch (NotCanonical wrong) {
            throw Problem.unprocessable("pack-unreadable", "The pack cannot be read: " + wrong.getMessage());
        }
    }

    private byte[] get(String path, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create(core + path)).timeout(TIMEOUT);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> answer.body();
                case 401 -> throw Problem.unauthenticated("unauthenticated", "The access token is no longer good.");
                case 403, 404 -> throw Problem.notFound(path.startsWith("/packs/") ? "That pack" : "That assessment");
                default -> throw unavailable();
            };
        } catch (IOException _) {
            throw unavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static Problem unavailable() {
        return Problem.unavailable("core-silent", "The account could not be read.", TRY_AGAIN);
    }

    private static Fields fields(byte[] body) {
        try {
            if (Json.readable(body) instanceof Fields fields) {
                return fields;
            }
        } catch (NotCanonical _) {
            throw unavailable();
        }
        throw unavailable();
    }

    private static String text(Fields fields, String key) {
        if (fields.get(key) instanceof Json.Text(var value)) {
            return value;
        }
        throw unavailable();
    }
}
