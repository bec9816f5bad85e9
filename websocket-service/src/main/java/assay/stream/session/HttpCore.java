package assay.stream.session;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Core's answers to what this service may not know by itself. Calls wait; a fault is a {@link CoreFault}. */
@Singleton
public final class HttpCore {
    /** Most questions of one request. */
    static final int QUESTIONS_MAX = 200;

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final String core;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HttpCore(@Value("${assay.core.url}") String core) {
        this.core = core;
    }

    /** A signed entry of the tape and the offset of the topic behind it. */
    public record TapeStand(ChainHead head, long offset) {
        static final TapeStand BEGINNING = new TapeStand(ChainHead.START, 0);
    }

    /** A signature of the notary. */
    public record Receipt(UUID account, long sequence, Fields body, String signature) {}

    /** A line of a shard. */
    @SuppressWarnings("ArrayRecordComponent")
    public record ShardLine(long shardSequence, byte[] line) {}

    /** Answers in the order of the questions. */
    List<Verdict> access(List<Question> questions) {
        var items = questions.stream().map(HttpCore::asked).toList();
        var body = Fields.with("items", new Json.Items(List.copyOf(items))).build();
        var verdicts = items(post("/internal/access", body)).stream()
                .map(HttpCore::verdict)
                .toList();
        if (verdicts.size() != questions.size()) {
            throw new CoreFault(verdicts.size() + " answers to " + questions.size() + " questions");
        }
        return verdicts;
    }

    private static Json asked(Question question) {
        return Fields.with("user", question.holder().user().toString())
                .with("session", question.holder().session().toString())
                .withOptional("assessment", text(question.assessment()))
                .withOptional("account", text(question.account()))
                .build();
    }

    private static Verdict verdict(Fields fields) {
        boolean live = fields.get("live") instanceof Json.Flag(var flag) && flag;
        var account = fields.get("account") == null ? null : Texts.id(string(fields, "account"));
        return new Verdict(live, account, account == null ? 0 : Texts.integer(string(fields, "sequence")));
    }

    /** The first signed receipts of each account above a sequence. */
    List<Receipt> receipts(Map<UUID, Long> since) {
        var items = new ArrayList<Json>();
        since.forEach((account, sequence) -> items.add(Fields.with("account", account.toString())
                .with("since", Long.toString(sequence))
                .build()));
        var body = Fields.with("items", new Json.Items(items)).build();
        return items(post("/internal/receipts", body)).stream()
                .map(each -> receipt(each, object(each, "receipt")))
                .toList();
    }

    private static Receipt receipt(Fields item, Fields body) {
        return new Receipt(
                Texts.id(string(body, "account")),
                Texts.integer(string(body, "sequence")),
                body,
                string(item, "signature"));
    }

    /** Where a reader of the tape may begin. */
    public TapeStand tape() {
        var answer = send(HttpRequest.newBuilder(uri("/internal/tape/newest")).GET(), 404);
        if (answer.isEmpty()) {
            return TapeStand.BEGINNING;
        }
        var fields = read(answer.get());
        return new TapeStand(
                new ChainHead(Texts.integer(string(fields, "sequence")), string(fields, "hash")),
                Texts.integer(string(fields, "offset")));
    }

    /** Whose an assessment is. */
    public Optional<UUID> owner(UUID assessment) {
        return send(
                        HttpRequest.newBuilder(uri("/internal/access/owner?assessment=" + assessment))
                                .GET(),
                        404)
                .map(answer -> Texts.id(string(read(answer), "owner")));
    }

    /** Lines of a shard above a sequence of it, in order; none when there are no more. */
    public List<ShardLine> journal(int shard, long since) {
        var answer = send(
                HttpRequest.newBuilder(uri("/internal/journal?shard=" + shard + "&since=" + since))
                        .GET(),
                0);
        return new String(answer.orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> read(line.getBytes(StandardCharsets.UTF_8)))
                .map(each -> new ShardLine(
                        Texts.integer(string(each, "shardSequence")),
                        object(each, "line").bytes()))
                .toList();
    }

    private byte[] post(String path, Fields body) {
        return send(
                        HttpRequest.newBuilder(uri(path))
                                .header("content-type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body.bytes())),
                        0)
                .orElseThrow();
    }

    /** The body of a 200; empty for the one status that means nothing is there. */
    private Optional<byte[]> send(HttpRequest.Builder request, int nothing) {
        var built = request.timeout(TIMEOUT).build();
        try {
            var answer = client.send(built, BodyHandlers.ofByteArray());
            if (answer.statusCode() == nothing) {
                return Optional.empty();
            }
            if (answer.statusCode() != 200) {
                throw new CoreFault(built.uri().getPath() + " answered " + answer.statusCode());
            }
            return Optional.of(answer.body());
        } catch (IOException e) {
            throw new CoreFault(built.uri().getPath() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoreFault("interrupted", e);
        }
    }

    private URI uri(String path) {
        return URI.create(core + path);
    }

    private static Fields read(byte[] bytes) {
        try {
            if (Json.readable(bytes) instanceof Fields fields) {
                return fields;
            }
        } catch (NotCanonical e) {
            throw new CoreFault("core said what cannot be read", e);
        }
        throw new CoreFault("core said no object");
    }

    private static List<Fields> items(byte[] bytes) {
        if (read(bytes).get("items") instanceof Json.Items(var items)) {
            return items.stream()
                    .map(each -> each instanceof Fields fields ? fields : Fields.EMPTY)
                    .toList();
        }
        throw new CoreFault("core said no items");
    }

    private static Fields object(Fields fields, String key) {
        if (fields.get(key) instanceof Fields found) {
            return found;
        }
        throw new CoreFault("core said no " + key);
    }

    private static String string(Fields fields, String key) {
        if (fields.get(key) instanceof Json.Text(var text)) {
            return text;
        }
        throw new CoreFault("core said no " + key);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
