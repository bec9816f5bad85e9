package assay.core.purchase;

import assay.contracts.line.Texts;
import assay.kit.api.Amount;
import assay.kit.api.Counted;
import assay.kit.api.Moment;
import assay.kit.api.Refuses;
import assay.kit.api.TimeCursor;
import assay.kit.problem.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One's own purchases. */
@Controller("/api/v1/purchases")
@Tag(name = "Purchases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PurchaseController {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final PurchaseHandler purchases;

    PurchaseController(PurchaseHandler purchases) {
        this.purchases = purchases;
    }

    @Serdeable
    record PurchaseRequest(@NotNull UUID tierId) {}

    @Serdeable
    @Schema(name = "BoughtTier")
    record TierAnswer(UUID id, String name, @Counted String version) {}

    @Serdeable
    @Schema(name = "Price")
    record PriceAnswer(@Amount String amount, String currency) {}

    /**
     * A purchase.
     *
     * @param checkoutUrl where it can be paid, as long as it can
     * @param failure why the last attempt was rejected, or `expired`
     * @param refunded what went back, when something did
     * @param dispute `open`, `won` or `lost`, when there is one
     */
    @Serdeable
    record PurchaseAnswer(
            UUID id,

            @Schema(pattern = "^(pending|completed|failed|refunded)$")
            String status,

            @Nullable @Schema(format = "uri") String checkoutUrl,
            @Nullable UUID assessmentId,
            @Nullable String failure,
            @Nullable @Amount String refunded,

            @Nullable @Schema(pattern = "^(open|won|lost)$") String dispute,

            TierAnswer tier,
            PriceAnswer price,
            @Moment String created) {

        static PurchaseAnswer of(PurchaseRow row) {
            var standing = row.standing();
            var over = standing.granted() || "expired".equals(standing.failure());
            return new PurchaseAnswer(
                    row.id(),
                    row.status(),
                    over ? null : row.checkoutUrl(),
                    row.assessment(),
                    standing.failure(),
                    standing.refunded() == 0 ? null : PurchaseNewsHandler.decimal(standing.refunded()),
                    standing.dispute() == Dispute.NONE ? null : row.dispute(),
                    new TierAnswer(row.tier(), row.tierName(), Long.toString(row.tierVersion())),
                    new PriceAnswer(PurchaseNewsHandler.decimal(row.cents()), row.currency()),
                    Texts.instant(row.created()));
        }
    }

    @Serdeable
    record PurchasesAnswer(
            List<PurchaseAnswer> items, @Nullable String next) {}

    /** Begins a purchase of a tier as it is sold now; it is paid at `checkoutUrl`. */
    @Post
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PurchaseAnswer.class)))
    @Refuses({
        "404 not-found",
        "422 not-for-sale",
        "429 too-many-purchases",
        "503 payments-unreachable",
        "503 payments-off"
    })
    HttpResponse<PurchaseAnswer> begin(
            @Body @Valid PurchaseRequest request,
            @Header("Idempotency-Key") @Nullable String key,
            Authentication caller) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Problem.of(
                    400,
                    "idempotency-key-missing",
                    "Idempotency key missing",
                    "Send the header Idempotency-Key: 1 to 255 printable characters, new for each new request.");
        }
        var begun = purchases.begin(user(caller), request.tierId(), key);
        var answer = PurchaseAnswer.of(begun.purchase());
        return HttpResponse.created(answer, URI.create("/api/v1/purchases/" + answer.id()))
                .header("Idempotent-Replayed", Boolean.toString(begun.replayed()));
    }

    /** One purchase: asked again until it is paid for. */
    @Get("/{purchaseId}")
    PurchaseAnswer one(@PathVariable UUID purchaseId, Authentication caller) {
        return PurchaseAnswer.of(purchases.find(purchaseId, user(caller)));
    }

    /** One's own purchases, newest first. */
    @Get
    PurchasesAnswer list(
            @QueryValue @Nullable String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int limit,
            Authentication caller) {
        var cursor = TimeCursor.read(before);
        var rows = purchases.page(user(caller), cursor.at(), cursor.id(), limit);
        var next = rows.size() < limit
                ? null
                : new TimeCursor(rows.getLast().created(), rows.getLast().id()).text();
        return new PurchasesAnswer(rows.stream().map(PurchaseAnswer::of).toList(), next);
    }

    private static UUID user(Authentication caller) {
        return UUID.fromString(caller.getName());
    }
}
