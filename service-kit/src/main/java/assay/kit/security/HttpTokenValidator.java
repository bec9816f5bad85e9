package assay.kit.security;

import assay.kit.security.AccessTokens.Unverified;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Lets a request through as its token's owner; whatever is wrong with a token, the request stays anonymous. */
@Singleton
final class HttpTokenValidator implements TokenValidator<HttpRequest<?>> {
    private final TokenKeys keys;
    private final @Nullable RevokedSessions revoked;
    private final ExecutorService blocking;
    private final Clock clock = Clock.systemUTC();

    HttpTokenValidator(
            TokenKeys keys,
            @Nullable RevokedSessions revoked,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.keys = keys;
        this.revoked = revoked;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        var unverified = AccessTokens.parse(token);
        if (unverified.isEmpty()) {
            return Publishers.empty();
        }
        if (keys.find(unverified.get().keyId()).isPresent()) {
            return verified(unverified.get()).map(Publishers::just).orElseGet(Publishers::empty);
        }
        return Publishers.fromCompletableFuture(
                () -> CompletableFuture.supplyAsync(() -> afterRefresh(unverified.get()), blocking));
    }

    /** A completed future of null is an empty publisher. */
    @SuppressWarnings("NullAway")
    private Authentication afterRefresh(Unverified token) {
        keys.refresh();
        return verified(token).orElse(null);
    }

    private Optional<Authentication> verified(Unverified token) {
        return keys.find(token.keyId())
                .flatMap(key -> AccessTokens.verify(token, key, clock.instant()))
                .filter(owner -> revoked == null || !revoked.contains(owner.session()))
                .map(HttpTokenValidator::authentication);
    }

    private static Authentication authentication(TokenOwner owner) {
        return Authentication.build(
                owner.user().toString(),
                owner.roles(),
                Map.of("sid", owner.session().toString(), "exp", owner.expires()));
    }
}
