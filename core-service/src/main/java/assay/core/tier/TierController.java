package assay.core.tier;

import assay.core.tier.TierHandler.Terms;
import assay.domain.number.Money;
import assay.kit.api.Amount;
import assay.kit.api.Counted;
import assay.kit.api.Digest;
import assay.kit.api.Refuses;
import assay.kit.problem.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Tiers for everybody, and for the firm's people the making of them. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class TierController {
    private static final String HASH = "[0-9a-f]{64}";
    private static final String AMOUNT = "(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?";

    private final TierHandler tiers;
    private final PackStore packs;

    TierController(TierHandler tiers, PackStore packs) {
        this.tiers = tiers;
        this.packs = packs;
    }

    @Serdeable
    @Schema(name = "Price")
    record PriceAnswer(@Amount String amount, String currency) {}

    @Serdeable
    @Schema(name = "PackName")
    record PackAnswer(String name, String version, @Digest String hash) {}

    @Serdeable
    record TierAnswer(
            UUID id,
            String name,
            @Counted String version,
            @Amount String capital,
            PriceAnswer price,
            PackAnswer pack) {
        static TierAnswer of(TierOffer tier) {
            return new TierAnswer(
                    tier.id(),
                    tier.name(),
                    Long.toString(tier.version()),
                    tier.capital().toString(),
                    new PriceAnswer(tier.price().toString(), tier.currency()),
                    new PackAnswer(tier.packName(), tier.packVersion(), tier.packHash()));
        }
    }

    @Serdeable
    record TiersAnswer(List<TierAnswer> items) {}

    @Serdeable
    record PriceRequest(
            @NotNull @Pattern(regexp = AMOUNT) @Schema(example = "99")
            String amount,

            @NotNull @Pattern(regexp = "USD") String currency) {}

    @Serdeable
    record CreateTierRequest(
            @NotNull @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} .'-]{0,59}")
            String name,

            @NotNull @Valid PriceRequest price,
            @NotNull @Pattern(regexp = HASH) String pack) {}

    @Serdeable
    record ChangeTierRequest(
            @NotNull @Valid PriceRequest price,
            @NotNull @Pattern(regexp = HASH) String pack) {}

    /** What is offered now. */
    @Get("/tiers")
    @Tag(name = "Tiers")
    @Secured(SecurityRule.IS_ANONYMOUS)
    TiersAnswer tiers() {
        return new TiersAnswer(tiers.offers().stream().map(TierAnswer::of).toList());
    }

    /** A rule pack: the canonical bytes whose SHA-256 the address names. */
    @Get(value = "/packs/{hash}", produces = MediaType.APPLICATION_JSON)
    @Tag(name = "Tiers")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<byte[]> pack(@PathVariable String hash) {
        var bytes = hash.matches(HASH) ? packs.canonical(hash) : java.util.Optional.<byte[]>empty();
        return bytes.map(canonical ->
                        HttpResponse.ok(canonical).header("cache-control", "public, max-age=31536000, immutable"))
                .orElseThrow(() -> Problem.notFound("This pack"));
    }

    /** Publishes a pack in the format {@code assay-pack/1}; what is wrong with it is named by its pointer. */
    @Post("/admin/rule-packs")
    @Tag(name = "Administration")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @Refuses("409 version-taken")
    @Consumes(MediaType.APPLICATION_JSON)
    @Status(HttpStatus.CREATED)
    @Secured("admin")
    PackAnswer publish(@Body byte[] pack, Authentication caller) {
        var row = tiers.publish(actor(caller), pack);
        return new PackAnswer(row.name(), row.version(), row.hash());
    }

    /** Offers a new tier. */
    @Post("/admin/tiers")
    @Tag(name = "Administration")
    @Refuses({"404 not-found", "409 name-taken"})
    @Status(HttpStatus.CREATED)
    @Secured("admin")
    TierAnswer create(@Body @Valid CreateTierRequest request, Authentication caller) {
        return TierAnswer.of(tiers.create(actor(caller), request.name(), terms(request.price(), request.pack())));
    }

    /** Offers a tier on other terms from now on; what was bought before stays as it was. */
    @Post("/admin/tiers/{id}/versions")
    @Tag(name = "Administration")
    @Status(HttpStatus.CREATED)
    @Secured("admin")
    TierAnswer change(@PathVariable UUID id, @Body @Valid ChangeTierRequest request, Authentication caller) {
        return TierAnswer.of(tiers.change(actor(caller), id, terms(request.price(), request.pack())));
    }

    private static Terms terms(PriceRequest price, String pack) {
        var amount = new BigDecimal(price.amount()).stripTrailingZeros().toPlainString();
        return new Terms(Money.of(amount), price.currency(), pack);
    }

    private static UUID actor(Authentication caller) {
        return UUID.fromString(caller.getName());
    }
}
