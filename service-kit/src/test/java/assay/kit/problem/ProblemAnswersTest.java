package assay.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
class ProblemAnswersTest {
    @Inject
    EmbeddedServer server;

    @Inject
    JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    /** The quote character is ~ so that the bodies stay readable. */
    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"name":"ok","surplus":1}                              | unknown-field  | /surplus
            {"name":"ok","leg":{"symbol":"BTC","admin":true}}      | unknown-field  | /leg/admin
            {"name":"ok","legs":[{"symbol":"BTC"},{"x":1}]}        | unknown-field  | /legs/1/x
            {"leg":null}                                           | required       | /name
            {"name":null}                                          | required       | /name
            {"name":"x"}                                           | size           | /name
            {"name":7}                                             | wrong-type     | /name
            {"name":true}                                          | wrong-type     | /name
            {"name":{"a":1}}                                       | wrong-type     | /name
            {"name":["ab"]}                                        | wrong-type     | /name
            {"name":"ok","leg":{"symbol":"B"}}                     | size           | /leg/symbol
            {"name":"ok","leg":{"symbol":"BTC","reduce":"yes"}}    | wrong-type     | /leg/reduce
            {"name":"ok","legs":[{"symbol":"BTC"},{"symbol":"B"}]} | size           | /legs/1/symbol
            {"name":"ok","legs":{}}                                | wrong-type     | /legs
            """)
    void aWrongFieldIsNamedByItsPointer(String body, String code, String pointer) throws Exception {
        var answer = post("/probe/basket", body, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        var problem = problem(answer);
        assertThat(problem).containsEntry("code", "invalid");
        var errors = (List<?>) Objects.requireNonNull(problem.get("errors"));
        assertThat(errors).as(answer.body()).hasSize(1);
        assertThat((Map<?, ?>) errors.getFirst())
                .isEqualTo(Map.of(
                        "pointer", pointer, "code", code, "detail", ((Map<?, ?>) errors.getFirst()).get("detail")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"name":"ok"
            {"name":"ok","leg":{"symbol":"BTC"}
            {"name":"ok","legs":[{"symbol":"BTC"}
            {"name":"ok","name":"twice"}
            {'name':'ok'}
            {"name":NaN}
            nonsense
            {"name":"ok"} trailing
            {"name":"ok"}{"name":"ok"}
            """)
    void whatIsNotJsonIsMalformed(String body) throws Exception {
        var answer = post("/probe/basket", body, "application/json");
        assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
        assertThat(problem(answer)).containsEntry("code", "malformed-json");
    }

    @Test
    void deepJsonIsRefused() throws Exception {
        var deep = "{\"name\":\"ok\",\"legs\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThat(post("/probe/basket", deep, "application/json").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/nowhere,404,not-found",
        "DELETE,/probe/refused,405,method-not-allowed",
        "GET,/probe/id/not-a-uuid,400,invalid",
        "GET,/probe/refused,503,busy",
        "GET,/probe/signed-in,401,unauthenticated",
        "GET,/probe/admin,401,unauthenticated",
        "GET,/probe/undeclared,401,unauthenticated",
        "GET,/probe/broken,500,internal"
    })
    void everyFailureIsAProblem(String method, String path, int status, String code) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var problem = problem(answer);
        assertThat(problem).containsEntry("code", code).containsEntry("status", status);
        assertThat(problem).containsKeys("type", "title", "detail");
        assertThat(problem.get("correlation"))
                .isEqualTo(answer.headers().firstValue("x-correlation-id").orElseThrow());
        assertThat(answer.body()).doesNotContain(ProbeController.SECRET).doesNotContain("Exception");
    }

    @Test
    void aWrongMediaTypeIs415() throws Exception {
        var answer = post("/probe/basket", "name=ok", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(problem(answer)).containsEntry("code", "unsupported-media-type");
    }

    @Test
    void aBodyAbove64KilobytesIs413() throws Exception {
        var answer = post("/probe/basket", "{\"name\":\"" + "x".repeat(70_000) + "\"}", "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(problem(answer)).containsEntry("code", "too-large");
    }

    @Test
    void anAddressAbove8KilobytesIs414() throws Exception {
        var request = HttpRequest.newBuilder(uri("/probe/refused?a=" + "x".repeat(9_000)))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(problem(answer)).containsEntry("code", "uri-too-long").containsEntry("status", 414);
    }

    @Test
    void headersAbove16KilobytesAre431() throws Exception {
        var request = HttpRequest.newBuilder(uri("/probe/refused"))
                .header("x-long", "x".repeat(17_000))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(problem(answer)).containsEntry("code", "headers-too-large").containsEntry("status", 431);
    }

    @Test
    void aBusyAnswerSaysWhenToTryAgain() throws Exception {
        var request = HttpRequest.newBuilder(uri("/probe/refused")).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("retry-after")).contains("1");
    }

    @Test
    void aWellFormedCorrelationIdIsKeptAndAnyOtherReplaced() throws Exception {
        var kept = HttpRequest.newBuilder(uri("/health"))
                .header("x-correlation-id", "abc-12345")
                .build();
        assertThat(client.send(kept, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("x-correlation-id"))
                .contains("abc-12345");
        var odd = HttpRequest.newBuilder(uri("/health"))
                .header("x-correlation-id", "<script>")
                .build();
        assertThat(client.send(odd, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("x-correlation-id")
                        .orElseThrow())
                .hasSize(36);
    }

    private HttpResponse<String> post(String path, String body, String type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("content-type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> problem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        return Objects.requireNonNull(json.readValue(answer.body(), Map.class));
    }

    private URI uri(String path) {
        return URI.create(server.getURL() + path);
    }
}
