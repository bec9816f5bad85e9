package assay.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.announcement.ReportAnnouncement;
import assay.contracts.line.Sha256;
import assay.local.infra.Patience;
import assay.report.LivedAccount;
import assay.report.TestStack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service on a real broker and database: asked, made, announced, fetched, by who may. */
class ReportServiceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final UUID OWNER = UUID.randomUUID();
    private static final String TOKEN = TestStack.TOKENS.token(OWNER, "trader");
    private static final String OTHER = TestStack.TOKENS.token(UUID.randomUUID(), "trader");
    private static final String ADMIN = TestStack.TOKENS.token(UUID.randomUUID(), "admin");
    private static final LivedAccount ACCOUNT = LivedAccount.failing(41);
    private static final LivedAccount PASSED = LivedAccount.passing(42);

    @BeforeAll
    static void people() {
        for (var lived : List.of(ACCOUNT, PASSED)) {
            TestStack.parts().own(lived, OWNER);
            TestStack.publish(lived);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(int status, byte[] bytes, HttpResponse<byte[]> whole) {
        JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Answer call(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create(TestStack.service().getURL() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String wish(LivedAccount lived, String type, String format, String more) {
        return "{\"assessmentId\":\"" + lived.assessment + "\",\"type\":\"" + type + "\",\"format\":\"" + format + "\""
                + more + "}";
    }

    /** Asks until the history has been read. */
    private static Answer ask(String token, String wish) {
        var answers = new ArrayList<Answer>();
        var _ = Patience.until(PATIENCE, () -> {
            answers.add(call("POST", "/api/v1/reports", token, wish));
            return answers.getLast().status() != 503;
        });
        return answers.getLast();
    }

    private static JsonNode made(String token, Answer asked) {
        assertThat(asked.status()).as("%s", asked.text()).isEqualTo(202);
        var path = "/api/v1/reports/" + asked.json().path("id").asText();
        assertThat(asked.whole().headers().firstValue("Location")).hasValue(path);
        assertThat(Patience.until(
                        PATIENCE,
                        () -> call("GET", path, token, "")
                                .json()
                                .path("status")
                                .asText()
                                .matches("ready|failed")))
                .isTrue();
        return call("GET", path, token, "").json();
    }

    @ParameterizedTest
    @CsvSource({
        "assessment-summary, pdf, %PDF-1.",
        "trade-history, csv, '\"No.\",\"Instrument\"'",
        "performance-metrics, html, '<!DOCTYPE html>'",
        "risk-analysis, json, '{\"at\":'",
        "compliance-report, pdf, %PDF-1."
    })
    void aReportIsMadeAndFetchedByItsOwnerAlone(String type, String format, String begins) {
        var report = made(TOKEN, ask(TOKEN, wish(ACCOUNT, type, format, "")));
        assertThat(report.path("status").asText()).as("%s", report).isEqualTo("ready");
        assertThat(report.path("progress").asInt()).isEqualTo(100);
        var path = "/api/v1/reports/" + report.path("id").asText();
        var file = call("GET", path + "/download", TOKEN, "");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).startsWith(begins);
        assertThat(Sha256.hex(file.bytes())).isEqualTo(report.path("hash").asText());
        assertThat(file.bytes().length).isEqualTo(report.path("size").asInt());
        assertThat(file.whole().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"" + type);
        for (var stranger : List.of(OTHER, ADMIN)) {
            assertThat(call("GET", path, stranger, "").status()).isEqualTo(404);
            assertThat(call("GET", path + "/download", stranger, "").status()).isEqualTo(404);
        }
        assertThat(call("GET", path, "", "").status()).isEqualTo(401);
        assertThat(call("GET", path + "/download", "", "").status()).isEqualTo(401);
    }

    @Test
    void whatMayNotBeAskedIsRefused() {
        assertThat(ask("", wish(ACCOUNT, "trade-history", "pdf", "")).status()).isEqualTo(401);
        assertThat(ask(OTHER, wish(ACCOUNT, "trade-history", "pdf", "")).status())
                .isEqualTo(404);
        assertThat(ask(TOKEN, wish(ACCOUNT, "horoscope", "pdf", "")).status()).isEqualTo(400);
        assertThat(ask(TOKEN, wish(ACCOUNT, "trade-history", "docx", "")).status())
                .isEqualTo(400);
        assertThat(ask(TOKEN, wish(ACCOUNT, "trade-history", "pdf", ",\"owner\":\"x\""))
                        .status())
                .isEqualTo(400);
        assertThat(ask(TOKEN, wish(ACCOUNT, "monthly-statement", "pdf", "")).status())
                .isEqualTo(400);
        assertThat(ask(TOKEN, wish(ACCOUNT, "monthly-statement", "pdf", ",\"month\":\"2026-13\""))
                        .status())
                .isEqualTo(400);
        assertThat(ask(TOKEN, wish(ACCOUNT, "certificate", "pdf", "")).status()).isEqualTo(422);
        var nobodys = "{\"assessmentId\":\"" + UUID.randomUUID() + "\",\"type\":\"trade-history\",\"format\":\"pdf\"}";
        assertThat(ask(TOKEN, nobodys).status()).isEqualTo(404);
        var account = ",\"accountId\":\"" + PASSED.account + "\"";
        assertThat(ask(TOKEN, wish(ACCOUNT, "trade-history", "pdf", account)).status())
                .isEqualTo(404);
    }

    @Test
    void anAdminMayAskAboutAnybodysAssessment() {
        var report = made(ADMIN, ask(ADMIN, wish(ACCOUNT, "compliance-report", "csv", "")));
        assertThat(report.path("status").asText()).isEqualTo("ready");
        var path = "/api/v1/reports/" + report.path("id").asText();
        assertThat(call("GET", path, TOKEN, "").status()).isEqualTo(404);
    }

    @Test
    void aSimulationIsTakenIntoTheRiskAnalysis() {
        var id = UUID.randomUUID();
        TestStack.parts().say("/api/v1/simulations/" + id, """
                {"id":"%s","status":"done","kind":"risk-analysis","progress":1,"paths":"1000","seed":"7","contract":1,
                "result":{"passProbability":{"estimate":0.25,"low":0.22,"high":0.28},
                "breaches":[{"ruleId":"daily","probability":0.5}]}}\
                """.formatted(id));
        var more = ",\"simulationId\":\"" + id + "\"";
        var report = made(TOKEN, ask(TOKEN, wish(ACCOUNT, "risk-analysis", "json", more)));
        var text = call("GET", "/api/v1/reports/" + report.path("id").asText() + "/download", TOKEN, "")
                .text();
        assertThat(text).contains("pass probability estimate", "0.25", "breaches daily probability");
        var unknown = ",\"simulationId\":\"" + UUID.randomUUID() + "\"";
        assertThat(ask(TOKEN, wish(ACCOUNT, "risk-analysis", "json", unknown)).status())
                .isEqualTo(404);
        assertThat(ask(TOKEN, wish(ACCOUNT, "trade-history", "json", more)).status())
                .isEqualTo(400);
    }

    @Test
    void anEndedAccountHasItsReportsAnnouncedAndAPassedOneItsCertificate() {
        var list = "/api/v1/reports?assessment=" + PASSED.assessment;
        assertThat(Patience.until(
                        PATIENCE,
                        () -> types(list).values().stream()
                                        .filter("ready"::equals)
                                        .count()
                                == 3))
                .as("%s", types(list))
                .isTrue();
        assertThat(types(list)).containsOnlyKeys("assessment-summary", "compliance-report", "certificate");
        assertThat(call("GET", list, OTHER, "").json().path("items")).isEmpty();
        assertThat(announced(Topics.REPORT_READY, 3)).isTrue();
        assertThat(announced(Topics.REPORT_REQUESTED, 3)).isTrue();

        assertThat(certificate(list).path("address").asText())
                .isEqualTo("http://127.0.0.1:8080/certificates/" + CertificateStore.id(PASSED.account));

        var path = "/api/v1/certificates/" + CertificateStore.id(PASSED.account);
        var open = call("GET", path, "", "");
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.text())
                .contains("This certificate is valid", "starter-25k")
                .doesNotContain(PASSED.account.toString());
        assertThat(open.text()).doesNotContain(PASSED.assessment.toString()).doesNotContain(OWNER.toString());
        assertThat(call("GET", "/api/v1/certificates/" + CertificateStore.id(ACCOUNT.account), "", "")
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode certificate(String list) {
        for (var item : call("GET", list, TOKEN, "").json().path("items")) {
            if (item.path("type").asText().equals("certificate")) {
                return item;
            }
        }
        throw new AssertionError("no certificate");
    }

    private static Map<String, String> types(String list) {
        var types = new HashMap<String, String>();
        call("GET", list, TOKEN, "")
                .json()
                .path("items")
                .forEach(item -> types.put(
                        item.path("type").asText(), item.path("status").asText()));
        return types;
    }

    /** Whether so many announcements of the passed account's reports are on a topic. */
    private static boolean announced(String topic, int count) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestStack.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var i = 0; i < Topics.ANNOUNCEMENT_PARTITIONS; i++) {
                partitions.add(new TopicPartition(topic, i));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<UUID>();
            return Patience.until(PATIENCE, () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (assessment(topic, record.value()).equals(PASSED.assessment)) {
                        found.add(PASSED.assessment);
                    }
                });
                return found.size() >= count;
            });
        }
    }

    private static UUID assessment(String topic, byte[] bytes) {
        return topic.equals(Topics.REPORT_READY)
                ? ((ReportAnnouncement.Ready) Announced.parse(ReportAnnouncement.Ready.class, bytes)
                                .body())
                        .assessment()
                : ((ReportAnnouncement.Requested) Announced.parse(ReportAnnouncement.Requested.class, bytes)
                                .body())
                        .assessment();
    }
}
