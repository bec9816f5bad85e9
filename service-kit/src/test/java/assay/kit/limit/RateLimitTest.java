package assay.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.EmbeddedRedis;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one real Redis. */
class RateLimitTest {
    private static final int MOST = 20;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<EmbeddedServer> instances = new ArrayList<>();
    private EmbeddedRedis redis;

    @Controller("/api/v1/counted")
    @Secured(SecurityRule.IS_ANONYMOUS)
    static class CountedController {
        @Get
        String counted() {
            return "here";
        }

        @Get("/free")
        @HttpLimit(Budget.NONE)
        String free() {
            return "here";
        }

        @Post("/log-in")
        @HttpLimit(Budget.LOG_INS)
        String logIn() {
            return "here";
        }
    }

    @BeforeEach
    void start() {
        redis = EmbeddedRedis.start(folder, 0);
        var settings = Map.<String, Object>of(
                "micronaut.server.port",
                -1,
                "redis.uri",
                redis.uri(),
                "assay.limit.requests",
                MOST,
                "assay.limit.log-ins",
                3,
                "assay.limit.window",
                "10m",
                "assay.limit.patience",
                "20s",
                "redis.timeout",
                "20s");
        for (int i = 0; i < 2; i++) {
            instances.add(ApplicationContext.run(EmbeddedServer.class, settings));
        }
    }

    @AfterEach
    void stop() {
        instances.forEach(EmbeddedServer::close);
        redis.close();
    }

    private CompletableFuture<HttpResponse<String>> ask(int instance, String method, String path) {
        var address = URI.create(instances.get(instance % 2).getURL() + "/api/v1/counted" + path);
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static long header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValueAsLong(name).orElse(-1);
    }

    @Test
    void twoInstancesTogetherLetExactlyAsManyInAsOneCallerHas() {
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 2 * MOST; i++) {
            asked.add(ask(i, "GET", ""));
        }
        var answers = asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(each -> each.statusCode() == 200)).hasSize(MOST);
        assertThat(answers.stream().filter(each -> each.statusCode() == 429))
                .hasSize(MOST)
                .allSatisfy(each -> {
                    assertThat(each.body()).contains("\"code\":\"too-many-requests\"");
                    assertThat(header(each, "Retry-After"))
                            .isBetween(1L, 600L)
                            .isEqualTo(header(each, "RateLimit-Reset"));
                    assertThat(header(each, "RateLimit-Remaining")).isZero();
                });
        assertThat(answers.stream()
                        .filter(each -> each.statusCode() == 200)
                        .map(each -> header(each, "RateLimit-Remaining"))
                        .sorted())
                .as("each request took one of what was left")
                .isEqualTo(java.util.stream.LongStream.range(0, MOST).boxed().toList());
        assertThat(answers)
                .allSatisfy(each -> assertThat(header(each, "RateLimit-Limit")).isEqualTo(MOST));
    }

    @Test
    void logInsHaveABudgetOfTheirOwnAndSomeRoutesHaveNone() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(i, "POST", "/log-in").join().statusCode()).isEqualTo(200);
        }
        assertThat(ask(0, "POST", "/log-in").join().statusCode()).isEqualTo(429);
        assertThat(ask(0, "GET", "").join().statusCode()).isEqualTo(200);
        for (int i = 0; i < 2 * MOST; i++) {
            var free = ask(i, "GET", "/free").join();
            assertThat(free.statusCode()).isEqualTo(200);
            assertThat(header(free, "RateLimit-Limit")).isEqualTo(-1);
        }
    }

    @Test
    void withoutRedisEachInstanceCountsByItselfAndGoesOn() {
        for (int i = 0; i < MOST; i++) {
            assertThat(ask(i, "GET", "").join().statusCode()).isEqualTo(200);
        }
        assertThat(ask(0, "GET", "").join().statusCode()).isEqualTo(429);
        redis.close();
        for (int i = 0; i < MOST; i++) {
            assertThat(ask(0, "GET", "").join().statusCode()).isEqualTo(200);
        }
        assertThat(ask(0, "GET", "").join().statusCode()).isEqualTo(429);
        assertThat(ask(1, "GET", "").join().statusCode()).isEqualTo(200);
    }
}
