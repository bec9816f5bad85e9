package assay.kit.problem;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Routes that do what real ones do, for the tests of this module. */
@Controller("/probe")
class ProbeController {
    static final String SECRET = "jdbc:secret:9f2";

    @Serdeable
    record Leg(@NotNull @Size(min = 3, max = 9) String symbol, boolean reduce) {}

    @Serdeable
    record Basket(
            @NotNull @Size(min = 2, max = 8) String name,
            @Nullable @Valid Leg leg,
            @Nullable List<@Valid Leg> legs) {}

    @Post("/basket")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Basket basket(@Body @Valid Basket basket) {
        return basket;
    }

    @Get("/id/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Map<String, String> id(@PathVariable UUID id) {
        return Map.of("id", id.toString());
    }

    @Get("/refused")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String refused() {
        throw Problem.unavailable("busy", "Try again.", Duration.ofMillis(200));
    }

    @Get("/broken")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String broken() {
        throw new IllegalStateException(SECRET);
    }

    @Get("/signed-in")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Map<String, String> signedIn(java.security.Principal principal) {
        return Map.of("user", principal.getName());
    }

    @Get("/admin")
    @Secured("admin")
    Map<String, String> admin() {
        return Map.of();
    }

    @Get("/undeclared")
    Map<String, String> undeclared() {
        return Map.of();
    }
}
