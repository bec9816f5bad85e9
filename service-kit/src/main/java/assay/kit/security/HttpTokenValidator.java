package assay.kit.security;

import assay.kit.security.AccessTokens.Unverified;
import assay.kit.security.BelievedTokens.Believed;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Inject;
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
    private final Clock clock;
    private final BelievedTokens believed = new BelievedTokens();

    @Inject
    HttpTokenValidator(
            TokenKeys keys,
            @Nullable RevokedSessions revoked,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this(keys, revoked, blocking, Clock.systemUTC());
    }

    HttpTokenValidator(TokenKeys keys, @Nullable RevokedSessions revoked, ExecutorService blocking, Clock clock) {
        this.keys = keys;
        this.revoked = revoked;
        this.blocking = blocking;
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        var known = believed.find(token).filter(this::stillCounts);
        if (known.isPresent()) {
            return published(known.map(Believed::owner).flatMap(this::living));
        }
        var unverified = AccessTokens.parse(token);
        if (unverified.isEmpty()) {
            return Publishers.empty();
        }
        if (keys.find(unverified.get().keyId()).isPresent()) {
            return published(verified(token, unverified.get()));
        }
        return Publishers.fromCompletableFuture(
                () -> CompletableFuture.supplyAsync(() -> afterRefresh(token, unverified.get()), blocking));
    }

    private static Publisher<Authentication> published(Optional<Authentication> answer) {
        return answer.map(Publishers::just).orElseGet(Publishers::empty);
    }

    private boolean stillCounts(Believed known) {
        return clock.instant().isBefore(known.owner().expires())
                && keys.find(known.keyId()).filter(known.key()::equals).isPresent();
    }

    /** A completed future of null is an empty publisher. */
    @SuppressWarnings("NullAway")
    private Authentication afterRefresh(String token, Unverified unverified) {
        keys.refresh();
        return verified(token, unverified).orElse(null);
    }

    private Optional<Authentication> verified(String token, Unverified unverified) {
        var key = keys.find(unverified.keyId());
        var owner = key.flatMap(each -> AccessTokens.verify(unverified, each, clock.instant()));
        if (key.isPresent() && owner.isPresent()) {
            believed.keep(token, new Believed(unverified.keyId(), key.get(), owner.get()));
        }
        return owner.flatMap(this::living);
    }

    private Optional<Authentication> living(TokenOwner owner) {
        return revoked != null && revoked.contains(owner.session())
                ? Optional.empty()
                : Optional.of(authentication(owner));
    }

    private static Authentication authentication(TokenOwner owner) {
        return Authentication.build(
                owner.user().toString(),
                owner.roles(),
                Map.of("sid", owner.session().toString(), "exp", owner.expires()));
    }
}
