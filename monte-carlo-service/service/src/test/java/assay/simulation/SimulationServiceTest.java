package assay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.announcement.Announced;
import assay.contracts.announcement.SimulationAnnouncement;
import assay.contracts.line.Json;
import assay.local.infra.Patience;
import assay.proof.codec.PackFile;
import assay.proof.codec.SeededPacks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a real database, asking a core that knows one account with a real journal. */
class SimulationServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LivedAccount ACCOUNT = new LivedAccount(40);
    /** More prices than could be made while a test waits. */
    static final String HEAVY = "\"paths\":1000000,\"days\":120,\"model\":{\"volatility\":\"0\"},"
            + "\"trader\":{\"tradesPerDay\":16,\"marksPerTrade\":1,\"sizeOfBalance\":\"0.01\"}";

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

    private record Answer(int status, JsonNode body) {}

    private static Answer call(String method, String path, String token, String body) {
        var answer = service.call(method, path, token, body);
        try {
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Answer ask(String token, String fields) {
        return call("POST", "/api/v1/simulations", token, "{" + fields + "}");
    }

    private static JsonNode find(String token, String id) {
        return call("GET", "/api/v1/simulations/" + id, token, "").body();
    }

    private static JsonNode done(String token, Answer asked) {
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(202);
        var id = asked.body().path("id").asText();
        assertThat(Patience.until(
                        PATIENCE, () -> find(token, id).path("status").asText().matches("done|failed")))
                .isTrue();
        var found = find(token, id);
        assertThat(found.path("status").asText()).as("%s", found).isEqualTo("done");
        assertThat(Documented.faults(service.server, "Simulation", found)).isEmpty();
        return found;
    }

    @Test
    void whatIsServedIsDocumentedAndTheFileThatClientsAreMadeFromSaysTheSame() {
        Documented.isTheFile(service.server);
    }

    private static String about(String kind) {
        return "\"kind\":\"" + kind + "\",\"assessmentId\":\"" + ACCOUNT.assessment + "\"";
    }

    private static String pack(String kind) {
        return "\"kind\":\"" + kind + "\",\"pack\":\"" + ACCOUNT.packHash + "\"";
    }

    private static String owner() {
        var token = SimulatedService.TOKENS.token("trader");
        service.core.owner(token);
        return token;
    }

    @Test
    void startedServiceSaysThatItIsUpOnLoopback() {
        assertThat(call("GET", "/health", "", "").status()).isEqualTo(200);
        assertThat(Patience.until(PATIENCE, () -> call("GET", "/ready", "", "").status() == 200))
                .isTrue();
        assertThat(service.server.getHost()).isIn("127.0.0.1", "localhost");
    }

    @Test
    void accountWithTradesIsAnsweredFromThemWithIntervals() {
        var token = owner();
        var result = done(token, ask(token, about("risk-analysis") + ",\"paths\":2000,\"seed\":\"7\""))
                .path("result");
        var pass = result.path("passProbability");
        assertThat(pass.path("low").asDouble())
                .isLessThanOrEqualTo(pass.path("estimate").asDouble());
        assertThat(pass.path("high").asDouble())
                .isGreaterThan(pass.path("estimate").asDouble());
        assertThat(result.path("breaches").findValuesAsText("ruleId")).containsExactly("overall", "daily", "equity");
        var valid = done(token, ask(token, about("strategy-validation") + ",\"paths\":2000"))
                .path("result");
        assertThat(valid.path("trades").asInt()).isEqualTo(40);
        assertThat(valid.path("luck").path("estimate").asDouble()).isBetween(0.0, 1.0);
        var projection = done(token, ask(token, about("drawdown-projection") + ",\"paths\":2000,\"days\":9"));
        assertThat(projection.path("result").path("byDay").size()).isEqualTo(9);
        var stressed = done(
                token,
                ask(
                        token,
                        about("profit-and-loss-scenarios") + ",\"paths\":2000,\"markets\":"
                                + "[{\"name\":\"rain\",\"paid\":\"60\",\"contracts\":100,\"probability\":\"0.6\"}]"));
        assertThat(stressed.path("result").path("scenarios").findValuesAsText("name"))
                .containsExactly("base", "volatilityDoubled", "costsTripled", "gapOfFivePercent", "adverseDrift");
        assertThat(stressed.path("result").path("outcomes").path("best").asText())
                .isEqualTo("40");
    }

    @Test
    void halfTheSizeBreaksLessOftenAndALossFirstMoreOften() {
        var token = SimulatedService.TOKENS.token("trader");
        var large = ",\"trader\":{\"sizeOfBalance\":\"1\"";
        var asIs = breach(token, large + "}");
        assertThat(breach(token, large + ",\"sizeTimes\":\"0.5\"}")).isLessThan(asIs);
        assertThat(breach(token, large + "},\"lossFirst\":\"1000\"")).isGreaterThan(asIs);
    }

    private static double breach(String token, String fields) {
        var answer = done(token, ask(token, pack("risk-analysis") + ",\"paths\":2000,\"seed\":\"5\"" + fields));
        return answer.path("result").path("breachProbability").path("estimate").asDouble();
    }

    @Test
    void sameQuestionAndSeedComesFromTheStoreAndAnotherSeedDoesNot() {
        var token = SimulatedService.TOKENS.token("trader");
        var fields = pack("risk-analysis") + ",\"paths\":3000,\"seed\":\"11\"";
        var first = done(token, ask(token, fields));
        var again = ask(token, fields);
        assertThat(again.body().path("id")).isEqualTo(first.path("id"));
        assertThat(again.body().path("status").asText()).isEqualTo("done");
        assertThat(ask(token, fields.replace("11", "12")).body().path("id")).isNotEqualTo(first.path("id"));
        var somebody = SimulatedService.TOKENS.token("trader");
        var theirs = done(somebody, ask(somebody, fields));
        assertThat(theirs.path("id")).isNotEqualTo(first.path("id"));
        assertThat(theirs.path("result")).isEqualTo(first.path("result"));
    }

    @Test
    void anotherPersonsAssessmentAndSimulationDoNotExist() {
        var token = owner();
        var stranger = SimulatedService.TOKENS.token("trader");
        assertThat(ask(stranger, about("risk-analysis")).status()).isEqualTo(404);
        var id = ask(token, pack("risk-analysis") + ",\"paths\":1000")
                .body()
                .path("id")
                .asText();
        assertThat(call("GET", "/api/v1/simulations/" + id, stranger, "").status())
                .isEqualTo(404);
        assertThat(call("DELETE", "/api/v1/simulations/" + id, stranger, "").status())
                .isEqualTo(404);
        assertThat(call("GET", "/api/v1/simulations/" + id, "", "").status()).isEqualTo(401);
        assertThat(ask("", pack("risk-analysis")).status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsPlace() {
        var token = owner();
        assertThat(ask(token, "\"kind\":\"risk-analysis\"")
                        .body()
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/assessmentId");
        assertThat(ask(token, pack("fortune")).status()).isEqualTo(400);
        assertThat(ask(token, pack("risk-analysis") + ",\"luck\":1").status()).isEqualTo(400);
        assertThat(ask(token, pack("strategy-validation")).status()).isEqualTo(400);
        assertThat(ask(token, pack("population")).status()).isEqualTo(403);
        var much = ask(
                token,
                pack("risk-analysis")
                        + ",\"paths\":1000000,\"days\":120,\"trader\":{\"tradesPerDay\":50,\"marksPerTrade\":100}");
        assertThat(much.status()).isEqualTo(422);
        assertThat(much.body().path("code").asText()).isEqualTo("too-much-work");
    }

    @Test
    void adminSeesWhatADraftWouldCost() {
        var admin = SimulatedService.TOKENS.token("admin");
        var draft = new String(PackFile.bytes(SeededPacks.named("pro-100k")), StandardCharsets.UTF_8);
        var answer = done(
                admin,
                ask(
                        admin,
                        "\"kind\":\"population\",\"paths\":3000,\"draft\":"
                                + Json.text(draft).text()));
        assertThat(answer.path("result").path("kinds").size()).isEqualTo(3);
        assertThat(answer.path("result").path("liability").path("estimate").asText())
                .matches("[0-9.]+");
        var apart = draft.replaceFirst("\"time\":\"17:00\"", "\"time\":\"16:00\"");
        var refused = ask(
                admin, "\"kind\":\"population\",\"draft\":" + Json.text(apart).text());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("detail").asText()).contains("overall (overallLoss): resetApartFromTheDay");
    }

    @Test
    void whoAskedIsToldThatItWasTakenAndHowItEndedOnce() {
        var token = owner();
        var done = done(token, ask(token, about("risk-analysis") + ",\"paths\":2000,\"seed\":\"31\""));
        var id = done.path("id").asText();
        try (var told = service.told()) {
            var all = told.of(id, SimulationAnnouncement.Completed.class::isInstance);
            var asked = ToldQuestions.only(all, SimulationAnnouncement.Requested.class);
            var ended = ToldQuestions.only(all, SimulationAnnouncement.Completed.class);
            assertThat(asked.user()).isEqualTo(SimulatedService.TOKENS.user(token));
            assertThat(asked.seed()).isEqualTo(31);
            assertThat(ended.user()).isEqualTo(asked.user());
            assertThat(ended.kind()).isEqualTo("risk-analysis");
            assertThat(ended.passes())
                    .isEqualTo(done.path("result")
                            .path("passProbability")
                            .path("estimate")
                            .decimalValue()
                            .stripTrailingZeros()
                            .toPlainString());
            assertThat(all.stream().filter(each -> !(each.body() instanceof SimulationAnnouncement.Progressed)))
                    .hasSize(2);
            var valid = done(token, ask(token, about("strategy-validation") + ",\"paths\":2000,\"seed\":\"31\""));
            var other = told.of(valid.path("id").asText(), SimulationAnnouncement.Completed.class::isInstance);
            assertThat(ToldQuestions.only(other, SimulationAnnouncement.Completed.class)
                            .passes())
                    .isNull();
        }
    }

    /** What is told between is new each time, and at most four times a second. */
    @Test
    void whoAskedIsToldHowFarItIsAndThatItWasCancelled() {
        var token = SimulatedService.TOKENS.token("trader");
        var id = ask(token, pack("risk-analysis") + "," + HEAVY + ",\"seed\":\"32\"")
                .body()
                .path("id")
                .asText();
        try (var told = service.told()) {
            told.of(
                    id,
                    each -> each instanceof SimulationAnnouncement.Progressed(var _, var _, var done, var _)
                            && done > 50_000);
            call("DELETE", "/api/v1/simulations/" + id, token, "");
            var all = told.of(id, SimulationAnnouncement.Cancelled.class::isInstance);
            assertThat(all)
                    .allSatisfy(each -> assertThat(((SimulationAnnouncement) each.body()).user())
                            .isEqualTo(SimulatedService.TOKENS.user(token)));
            var far = all.stream()
                    .filter(each -> each.body() instanceof SimulationAnnouncement.Progressed)
                    .toList();
            assertThat(new HashSet<>(far.stream().map(Announced::eventId).toList()))
                    .hasSameSizeAs(far);
            var took = Duration.between(far.getFirst().at(), far.getLast().at());
            assertThat((long) far.size()).isLessThanOrEqualTo(2 + took.toMillis() / 250);
        }
    }

    /** There is one worker, so what is answered afterwards says that the work has stopped. */
    @Test
    void cancelledQuestionStopsItsWorkAndGivesItsPlaceToTheNext() {
        var token = SimulatedService.TOKENS.token("trader");
        var id = ask(token, pack("risk-analysis") + "," + HEAVY)
                .body()
                .path("id")
                .asText();
        assertThat(Patience.until(
                        PATIENCE, () -> find(token, id).path("progress").asDouble() > 0))
                .isTrue();
        var began = System.nanoTime();
        assertThat(call("DELETE", "/api/v1/simulations/" + id, token, "").status())
                .isEqualTo(204);
        assertThat(find(token, id).path("status").asText()).isEqualTo("cancelled");
        done(token, ask(token, pack("risk-analysis") + ",\"paths\":1000,\"seed\":\"99\""));
        System.out.println("SimulationServiceTest: " + (System.nanoTime() - began) / 1_000_000
                + " ms after a question was cancelled the next one was answered");
    }
}
