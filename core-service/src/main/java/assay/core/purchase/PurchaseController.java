package assay.core.purchase;

import assay.contracts.line.Texts;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One's own purchases. */
@Controller("/api/v1/purchases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PurchaseController {
    private static final int PAGE = 50;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final PurchaseHandler purchases;

    PurchaseController(PurchaseHandler purchases) {
        this.purchases = purchases;
    }

    @Serdeable
    record PurchaseRequest(@NotNull UUID tierId) {}

    @Serdeable
    record TierAnswer(UUID id, String name, String version) {}

    @Serdeable
    record PriceAnswer(String amount, String currency) {}

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
            String status,
            @Nullable String checkoutUrl,
            @Nullable UUID assessmentId,
            @Nullable String failure,
            @Nullable String refunded,
            @Nullable String dispute,
            TierAnswer tier,
            PriceAnswer price,
            String created) {

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

    @Get("/{purchaseId}")
    PurchaseAnswer one(@PathVariable UUID purchaseId, Authentication caller) {
        return PurchaseAnswer.of(purchases.find(purchaseId, user(caller)));
    }

    /** One's own purchases, newest first. */
    @Get
    PurchasesAnswer list(@QueryValue @Nullable String before, Authentication caller) {
        var rows = before == null
                ? purchases.page(user(caller), LATEST, new UUID(-1, -1), PAGE)
                : pageBefore(user(caller), before);
        var next = rows.size() < PAGE
                ? null
                : Texts.instant(rows.getLast().created()) + "," + rows.getLast().id();
        return new PurchasesAnswer(rows.stream().map(PurchaseAnswer::of).toList(), next);
    }

    private List<PurchaseRow> pageBefore(UUID user, String before) {
        try {
            var comma = before.indexOf(',');
            var at = Instant.parse(before.substring(0, Math.max(0, comma)));
            return purchases.page(user, at, UUID.fromString(before.substring(comma + 1)), PAGE);
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Problem.invalid("/before", "not-a-cursor", "A cursor comes from the list before.");
        }
    }

    private static UUID user(Authentication caller) {
        return UUID.fromString(caller.getName());
    }
}
