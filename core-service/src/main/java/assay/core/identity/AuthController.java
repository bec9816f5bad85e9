package assay.core.identity;

import assay.core.identity.IdentityHandler.Registration;
import assay.core.identity.IdentityHandler.SignedIn;
import assay.kit.api.Refuses;
import assay.kit.limit.Budget;
import assay.kit.limit.HttpLimit;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Registration, log-in and what follows from it. */
@Controller
@Tag(name = "Identity")
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
            @NotNull @Size(max = TEXT_MAX) @Schema(format = "email", example = "ada@example.org")
            String email,

            @NotNull @Size(max = TEXT_MAX) @Schema(minLength = 12, example = "a long enough phrase")
            String password,

            @NotNull @Size(max = TEXT_MAX) @Schema(minLength = 1, maxLength = 60, example = "Ada")
            String displayName,

            @NotNull @Size(max = TEXT_MAX) @Schema(pattern = "^[A-Z]{2}$", example = "GB")
            String country) {}

    @Serdeable
    record LoginRequest(
            @NotNull @Size(max = TEXT_MAX) @Schema(format = "email", example = "ada@example.org")
            String email,

            @NotNull @Size(max = TEXT_MAX) @Schema(example = "a long enough phrase")
            String password) {}

    @Serdeable
    record RefreshRequest(@NotNull @Size(max = 2048) String refreshToken) {}

    @Serdeable
    record RegisteredAnswer(UUID id) {}

    @Serdeable
    record TokensAnswer(
            String accessToken,
            String refreshToken,
            long expiresIn,
            @Schema(pattern = "^(Bearer)$") String tokenType) {
        static TokensAnswer of(SignedIn signedIn) {
            return new TokensAnswer(signedIn.access(), signedIn.refresh(), signedIn.expiresInSeconds(), "Bearer");
        }
    }

    @Serdeable
    record MeAnswer(UUID id, String email, String displayName, String country, List<String> roles) {}

    /** Registers a trader. */
    @Post("/api/v1/auth/register")
    @HttpLimit(Budget.LOG_INS)
    @Refuses("409 email-taken")
    @Status(HttpStatus.CREATED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    RegisteredAnswer register(@Body @Valid RegisterRequest request) {
        return new RegisteredAnswer(identity.register(
                new Registration(request.email(), request.password(), request.displayName(), request.country())));
    }

    /** Signs in. After ten wrong passwords within a quarter of an hour no more are taken for a while. */
    @Post("/api/v1/auth/login")
    @HttpLimit(Budget.LOG_INS)
    @Refuses({"401 wrong-credentials", "429 too-many-log-ins", "503 sessions-away"})
    @Secured(SecurityRule.IS_ANONYMOUS)
    TokensAnswer login(@Body @Valid LoginRequest login, HttpRequest<?> request) {
        var from = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        return TokensAnswer.of(identity.login(login.email(), login.password(), from));
    }

    /** Brings new tokens for a refresh token, which is good once: the same one again ends the session. */
    @Post("/api/v1/auth/refresh")
    @Refuses({"401 session-over", "503 sessions-away"})
    @Secured(SecurityRule.IS_ANONYMOUS)
    TokensAnswer refresh(@Body @Valid RefreshRequest request) {
        return TokensAnswer.of(identity.refresh(request.refreshToken()));
    }

    /** Signs out: the session ends on every device that shares it. */
    @Post("/api/v1/auth/logout")
    @ApiResponse(responseCode = "204")
    @Refuses("503 sessions-away")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> logout(Authentication caller) {
        identity.logout(UUID.fromString(String.valueOf(caller.getAttributes().get("sid"))));
        return HttpResponse.noContent();
    }

    /** Who is signed in. */
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
