package assay.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import assay.kit.security.ForgedTokens.Forged;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ASVS 5.0, 9.1: a token is believed for what it is signed to be, and for nothing else. */
@MicronautTest
@Property(name = "test.fixed-keys", value = "true")
class AccessTokensTest {
    @Inject
    EmbeddedServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    static List<Forged> forged() {
        return ForgedTokens.all();
    }

    @ParameterizedTest
    @MethodSource("forged")
    void noForgedTokenIsAccepted(Forged forged) throws Exception {
        assertThat(status("/probe/signed-in", "Bearer " + forged.token())).isEqualTo(401);
    }

    @Test
    void thereAreAtLeastSixtyForgeries() {
        assertThat(forged()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(forged().stream().map(Forged::name).distinct()).hasSameSizeAs(forged());
    }

    @Test
    void theTokenTheyAllDifferFromIsAccepted() throws Exception {
        assertThat(status("/probe/signed-in", "Bearer " + ForgedTokens.good())).isEqualTo(200);
        assertThat(status("/probe/admin", "Bearer " + ForgedTokens.good())).isEqualTo(200);
    }

    @Test
    void aRouteWithoutDeclarationIsClosedToEverybody() throws Exception {
        assertThat(status("/probe/undeclared", "Bearer " + ForgedTokens.good())).isEqualTo(403);
    }

    @Test
    void anotherSchemeIsNoToken() throws Exception {
        assertThat(status("/probe/signed-in", "Basic " + ForgedTokens.good())).isEqualTo(401);
        assertThat(status("/probe/signed-in", ForgedTokens.good())).isEqualTo(401);
        assertThat(status("/probe/signed-in?access_token=" + ForgedTokens.good(), "Bearer x"))
                .isEqualTo(401);
    }

    private int status(String path, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("authorization", authorization)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
