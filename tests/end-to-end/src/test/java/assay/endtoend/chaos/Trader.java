package assay.endtoend.chaos;

import assay.endtoend.chaos.CoreApi.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One person with one account, got as everybody gets one: registered, logged in, given a trial. */
final class Trader {

    private static final Duration OPENING = Duration.ofMinutes(1);

    private final CoreApi api;
    private final String email;
    private final String password = "Assay-" + UUID.randomUUID();
    private final ReentrantLock logIn = new ReentrantLock();
    private volatile String token = "";
    private volatile String assessment = "";
    private volatile UUID account = new UUID(0, 0);

    private Trader(CoreApi api, String email) {
        this.api = api;
        this.email = email;
    }

    /** Registers a trader, logs in, and opens an account of the tier; returns once the account answers. */
    static Trader register(CoreApi api, int number, String tier) throws IOException {
        var trader = new Trader(api, "trader-%d-%s@example.com".formatted(number, UUID.randomUUID()));
        var body = CoreApi.JSON
                .createObjectNode()
                .put("email", trader.email)
                .put("password", trader.password)
                .put("displayName", "Trader " + number)
                .put("country", "DE");
        expect(201, api.post("/api/v1/auth/register", "", body.toString()), "registration");
        trader.logIn("");
        trader.open(tier);
        return trader;
    }

    private void open(String tier) throws IOException {
        var body = CoreApi.JSON.createObjectNode().put("tierId", tier).toString();
        var key = UUID.randomUUID().toString();
        var answer = expect(201, api.post("/api/v1/trials", token, body, key), "trial");
        assessment = answer.json().path("assessmentId").asText();
        account = UUID.fromString(Await.value(OPENING, () -> {
            var seen = api.get("/api/v1/assessments/" + assessment, token);
            return seen.is(200) ? seen.json().path("account").asText() : null;
        }));
    }

    UUID account() {
        return account;
    }

    String path(String below) {
        return "/api/v1/assessments/" + assessment + below;
    }

    /**
     * Posts with this trader's token; a token that ran out is replaced first, and the answer then is the second one's.
     */
    Answer post(String below, String body, String key) throws IOException {
        var used = token;
        var answer = api.post(path(below), used, body, key);
        if (!answer.is(401)) {
            return answer;
        }
        logIn(used);
        return api.post(path(below), token, body, key);
    }

    Answer get(String below) throws IOException {
        var used = token;
        var answer = api.get(path(below), used);
        if (!answer.is(401)) {
            return answer;
        }
        logIn(used);
        return api.get(path(below), token);
    }

    /** The evidence bundle, or null while it is being built. */
    byte @Nullable [] evidence() throws IOException {
        get("");
        return api.download(path("/evidence"), token);
    }

    Answer delete(String below, String key) throws IOException {
        return api.delete(path(below), token, key);
    }

    private void logIn(String stale) throws IOException {
        logIn.lock();
        try {
            if (!token.equals(stale)) {
                return;
            }
            var body = CoreApi.JSON.createObjectNode().put("email", email).put("password", password);
            var answer = expect(200, api.post("/api/v1/auth/login", "", body.toString()), "log-in");
            token = answer.json().path("accessToken").asText();
        } finally {
            logIn.unlock();
        }
    }

    private static Answer expect(int status, Answer answer, String what) throws IOException {
        if (!answer.is(status)) {
            throw new IOException(what + " was answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
