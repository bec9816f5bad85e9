package assay.core.identity;

import assay.core.identity.IdentityHandler.Registration;
import assay.core.identity.IdentityHandler.SignedIn;
import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Registration, log-in and what follows from it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class AuthController {
    private static final int TEXT_MAX = 512;

    private final IdentityHandler identity;
    private final AccessKeyStore keys;
    private final HttpClientAddressResolver addresses;

    AuthController(IdentityHandler identity, AccessKeyStore keys, HttpClientAddressResolver addresses) {
        this.identity = identity;
        this.keys = keys;
        this.addresses = addresses;
    }

    @Serdeable
    record RegisterRequest(
            @NotNull @Size(max = TEXT_MAX) String email,
            @NotNull @Size(max = TEXT_MAX) String password,
            @NotNull @Size(max = TEXT_MAX) String displayName,
            @NotNull @Size(max = TEXT_MAX) String country) {}

    @Serdeable
    record LoginRequest(
            @NotNull @Size(max = TEXT_MAX) String email,
            @NotNull @Size(max = TEXT_MAX) String password) {}

    @Serdeable
    record RefreshRequest(@NotNull @Size(max = 2048) String refreshToken) {}

    @Serdeable
    record RegisteredAnswer(UUID id) {}

    @Serdeable
    record TokensAnswer(String accessToken, String refreshToken, long expiresIn, String tokenType) {
        static TokensAnswer of(SignedIn signedIn) {
            return new TokensAnswer(signedIn.access(), signedIn.refresh(), signedIn.expiresInSeconds(), "Bearer");
        }
    }

    @Serdeable
    record MeAnswer(UUID id, String email, String displayName, String country, List<String> roles) {}

    @Post("/api/v1/auth/register")
    @Status(HttpStatus.CREATED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    RegisteredAnswer register(@Body @Valid RegisterRequest request) {
        return new RegisteredAnswer(identity.register(
                new Registration(request.email(), request.password(), request.displayName(), request.country())));
    }

    @Post("/api/v1/auth/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    TokensAnswer login(@Body @Valid LoginRequest login, HttpRequest<?> request) {
        var from = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        return TokensAnswer.of(identity.login(login.email(), login.password(), from));
    }

    @Post("/api/v1/auth/refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    TokensAnswer refresh(@Body @Valid RefreshRequest request) {
        return TokensAnswer.of(identity.refresh(request.refreshToken()));
    }

    @Post("/api/v1/auth/logout")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> logout(Authentication caller) {
        identity.logout(UUID.fromString(String.valueOf(caller.getAttributes().get("sid"))));
        return HttpResponse.noContent();
    }

    @Get("/api/v1/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<MeAnswer> me(Authentication caller) {
        return identity.find(UUID.fromString(caller.getName()))
                .map(user -> HttpResponse.ok(new MeAnswer(
                        user.id(),
                        user.email(),
                        user.displayName(),
                        user.country(),
                        user.roleSet().stream().sorted().toList())))
                .orElseGet(HttpResponse::unauthorized);
    }

    /** Public keys by which other services check access tokens. */
    @Get("/internal/jwks")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Map<String, Object> jwks() {
        return new JWKSet(keys.key().toPublicJWK()).toJSONObject();
    }
}
