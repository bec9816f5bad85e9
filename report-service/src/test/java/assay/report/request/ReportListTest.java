package assay.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import assay.report.TestStack;
import assay.report.content.ReportType;
import assay.report.document.Format;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportListTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID ENDED = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Instant BEGAN = Instant.parse("2026-11-20T08:00:00.000001Z");
    private static final Instant ENDS = Instant.parse("2026-11-21T08:00:00.123456Z");
    private static final Instant EXPIRES = Instant.parse("2999-01-01T00:00:00Z");

    /** An account's end makes several at one instant. */
    private static final List<ReportRow> ROWS = List.of(
            row(ReportType.ASSESSMENT_SUMMARY, ENDED, ENDS),
            row(ReportType.COMPLIANCE_REPORT, ENDED, ENDS),
            row(ReportType.CERTIFICATE, ENDED, ENDS),
            row(ReportType.TRADE_HISTORY, OTHER, BEGAN),
            row(ReportType.RISK_ANALYSIS, OTHER, BEGAN));

    private static ReportRow row(ReportType type, UUID assessment, Instant created) {
        var account = UUID.randomUUID();
        var wanted = new ReportRow.Wanted(OWNER, assessment, account, type, Format.CSV, "", "");
        return ReportRow.queued(UUID.randomUUID(), wanted, created, EXPIRES);
    }

    @BeforeAll
    static void rows() {
        var store = TestStack.service().getApplicationContext().getBean(ReportStore.class);
        ROWS.forEach(store::insert);
    }

    private static HttpResponse<String> get(UUID user, String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TestStack.service().getURL() + "/api/v1/reports" + query))
                .header("Authorization", "Bearer " + TestStack.TOKENS.token(user, "trader"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode list(UUID user, String query) throws IOException, InterruptedException {
        return JSON.readTree(get(user, query).body());
    }

    private static List<String> ids(JsonNode list) {
        return list.path("items").findValuesAsText("id");
    }

    @Test
    void everyReportIsOnOnePageThoughSeveralBeganAtOneInstant() throws Exception {
        var read = new ArrayList<String>();
        var page = list(OWNER, "?limit=2");
        read.addAll(ids(page));
        while (page.has("next")) {
            var before = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
            page = list(OWNER, "?limit=2&before=" + before);
            read.addAll(ids(page));
        }
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        ROWS.stream().map(row -> row.id().toString()).toList());
        assertThat(read.subList(0, 3)).containsExactlyInAnyOrderElementsOf(ids(list(OWNER, "?assessment=" + ENDED)));
    }

    @Test
    void aListHoldsOnesOwnAlone() throws Exception {
        assertThat(ids(list(OWNER, ""))).hasSize(5);
        assertThat(ids(list(OWNER, "?assessment=" + OTHER))).hasSize(2);
        assertThat(ids(list(UUID.randomUUID(), ""))).isEmpty();
        assertThat(ids(list(UUID.randomUUID(), "?assessment=" + OTHER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"?before=yesterday", "?before=2026-11-21T08:00:00Z", "?limit=0", "?limit=501", "?assessment=mine"})
    void whatNamesNoPageIsRefused(String query) throws Exception {
        assertThat(get(OWNER, query).statusCode()).isEqualTo(400);
    }
}
