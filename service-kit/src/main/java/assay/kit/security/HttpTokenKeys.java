package assay.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's keys by HTTP, from {@code assay.core.url}; kept for ever, asked for again when an unknown key id comes.
 */
@Singleton
@Secondary
final class HttpTokenKeys implements TokenKeys {
    private static final Logger LOG = LoggerFactory.getLogger(HttpTokenKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long REFRESH_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int KEYS_MAX = 16;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final AtomicReference<Map<String, ECPublicKey>> keys = new AtomicReference<>(Map.of());
    private final AtomicLong refreshed = new AtomicLong(System.nanoTime() - REFRESH_NANOS);

    HttpTokenKeys(@Value("${assay.core.url}") String core) {
        this.address = URI.create(core + "/internal/jwks");
    }

    @Override
    public Optional<ECPublicKey> find(String keyId) {
        return Optional.ofNullable(keys.get().get(keyId));
    }

    /** One caller asks; the others of the moment wait for it. */
    @Override
    public synchronized void refresh() {
        if (System.nanoTime() - refreshed.get() < REFRESH_NANOS) {
            return;
        }
        try {
            keys.set(read());
            refreshed.set(System.nanoTime());
        } catch (IOException | ParseException | JOSEException | RuntimeException e) {
            // Tried again with the next unknown token, one second later.
            refreshed.set(
                    System.nanoTime() - REFRESH_NANOS + Duration.ofSeconds(1).toNanos());
            LOG.warn("no token keys from {}: {}", address, e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, ECPublicKey> read() throws IOException, InterruptedException, ParseException, JOSEException {
        var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        var found = new HashMap<String, ECPublicKey>();
        for (var key : JWKSet.parse(answer.body()).getKeys()) {
            if (key instanceof ECKey curve && key.getKeyID() != null && !key.isPrivate() && found.size() < KEYS_MAX) {
                found.put(key.getKeyID(), curve.toECPublicKey());
            }
        }
        return Map.copyOf(found);
    }
}
