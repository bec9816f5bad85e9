package assay.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "assay.requests.max", value = "2")
class HttpAdmissionTest {
    private static final Semaphore ENTERED = new Semaphore(0);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);

    @Inject
    EmbeddedServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @Controller("/admission")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @HttpAdmission
    static class SlowController {
        @Get("/slow")
        String slow() throws InterruptedException {
            ENTERED.release();
            GO_ON.await();
            return "done";
        }

        @Get("/broken")
        String broken() {
            throw new IllegalStateException("broken");
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        var request = HttpRequest.newBuilder(server.getURI().resolve(path)).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void oneTooManyIsToldSoAtOnceAndTheOthersAreAnswered() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("/admission/broken").get(1, TimeUnit.MINUTES).statusCode())
                    .isEqualTo(500);
        }
        var first = ask("/admission/slow");
        var second = ask("/admission/slow");
        assertThat(ENTERED.tryAcquire(2, 1, TimeUnit.MINUTES)).isTrue();

        var third = ask("/admission/slow").get(1, TimeUnit.MINUTES);
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        assertThat(third.body()).contains("\"code\":\"busy\"");

        GO_ON.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES).body()).isEqualTo("done");
        assertThat(second.get(1, TimeUnit.MINUTES).body()).isEqualTo("done");
        assertThat(ask("/admission/slow").get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
    }
}
