package assay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand questions at once: so many are taken, the rest is told to come again, and the service stays awake. */
class CrowdTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LivedAccount ACCOUNT = new LivedAccount(40);
    private static final int QUESTIONS = 1_000;
    /** Those that wait, and those of one person, as they are set when nothing is set. */
    private static final int WAITING = 100;

    private static final int EACH = 4;
    private static final int BLOCKERS = 12;

    @TempDir
    static Path folder;

    private static SimulatedService service;

    @BeforeAll
    static void start() {
        service = new SimulatedService(folder, ACCOUNT);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A question that was taken, and whose it is. */
    private record Taken(String id, String token) {}

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpResponse<String> ask(String token, String fields) {
        var subject = "{\"kind\":\"risk-analysis\",\"pack\":\"" + ACCOUNT.packHash + "\",";
        return service.call("POST", "/api/v1/simulations", token, subject + fields + "}");
    }

    @Test
    void aThousandQuestionsAtOnceAreTakenOrToldToComeAgain() throws Exception {
        var blockers = blockers();
        var taken = new ConcurrentLinkedQueue<Taken>();
        var codes = new TreeMap<String, Integer>();
        var over = new AtomicBoolean();
        try (var crowd = Executors.newFixedThreadPool(32)) {
            var health = crowd.submit(() -> slowest(over));
            for (var each : crowd.invokeAll(questions(taken))) {
                codes.merge(each.get(), 1, Integer::sum);
            }
            over.set(true);
            System.out.println("CrowdTest: " + codes + ", the slowest /health meanwhile " + health.get() + " ms");
        }
        assertThat(codes).containsOnlyKeys("taken", "queue-full", "too-many-questions");
        // One blocker runs, the others wait; each that ended early leaves a place more.
        assertThat(taken).hasSizeBetween(WAITING + 1 - BLOCKERS, WAITING + 1);
        blockers.forEach(each -> service.call("DELETE", "/api/v1/simulations/" + each.id(), each.token(), ""));
        for (var each : taken) {
            assertThat(Patience.until(PATIENCE, () -> status(each).equals("done")))
                    .as("%s", status(each))
                    .isTrue();
        }
    }

    /** Enough work to keep the worker busy while the crowd asks. */
    private static List<Taken> blockers() {
        var people = IntStream.range(0, BLOCKERS / EACH)
                .mapToObj(_ -> SimulatedService.TOKENS.token("trader"))
                .toList();
        return IntStream.range(0, BLOCKERS)
                .mapToObj(i -> {
                    var token = people.get(i / EACH);
                    var answer = ask(token, SimulationServiceTest.HEAVY + ",\"seed\":\"" + i + "\"");
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
                    return new Taken(read(answer).path("id").asText(), token);
                })
                .toList();
    }

    /** Half of them by ten people who want too much, half by many who want little. */
    private static List<Callable<String>> questions(Queue<Taken> taken) {
        var few = IntStream.range(0, 10)
                .mapToObj(_ -> SimulatedService.TOKENS.token("trader"))
                .toList();
        var many = IntStream.range(0, 250)
                .mapToObj(_ -> SimulatedService.TOKENS.token("trader"))
                .toList();
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> (Callable<String>) () -> {
                    var people = i % 2 == 0 ? few : many;
                    var token = people.get(i / 2 % people.size());
                    var answer = ask(token, "\"paths\":1000,\"seed\":\"" + i + "\"");
                    if (answer.statusCode() == 202) {
                        taken.add(new Taken(read(answer).path("id").asText(), token));
                        return "taken";
                    }
                    return refusal(answer);
                })
                .toList();
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        return read(answer).path("code").asText();
    }

    /** Milliseconds of the slowest answer; each says that the service is up. */
    private static long slowest(AtomicBoolean over) {
        var slowest = 0L;
        while (!over.get()) {
            var began = System.nanoTime();
            assertThat(service.call("GET", "/health", "", "").statusCode()).isEqualTo(200);
            slowest = Math.max(slowest, (System.nanoTime() - began) / 1_000_000);
        }
        return slowest;
    }

    private static String status(Taken question) {
        return read(service.call("GET", "/api/v1/simulations/" + question.id(), question.token(), ""))
                .path("status")
                .asText();
    }
}
