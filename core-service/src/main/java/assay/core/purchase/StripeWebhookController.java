package assay.core.purchase;

import assay.kit.api.Refuses;
import assay.kit.limit.Budget;
import assay.kit.limit.HttpLimit;
import assay.kit.problem.Problem;
import assay.kit.sql.JdbcTransactions;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes Stripe's events in: who signed is checked over the raw bytes, the id is kept once, and the answer is given
 * before anything is done about it.
 */
@Controller("/api/v1/webhooks/stripe")
@Tag(name = "Webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StripeWebhookController {
    private static final int BYTES_MAX = 262_144;

    private final StripeSettings settings;
    private final StripeEventStore events;
    private final JdbcTransactions transactions;
    private final PurchaseJob job;

    StripeWebhookController(
            StripeSettings settings, StripeEventStore events, JdbcTransactions transactions, PurchaseJob job) {
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.job = job;
    }

    /** @param repeated whether the event was received before */
    @Serdeable
    record Received(String id, boolean repeated) {}

    /** Takes an event that Stripe signed. */
    @Post
    @HttpLimit(Budget.NONE)
    @Refuses("400 bad-signature")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @Consumes(MediaType.ALL)
    Received receive(@Body byte[] body, @Header("Stripe-Signature") @Nullable String signature) {
        if (body.length > BYTES_MAX) {
            throw Problem.of(413, "too-large", "Too large", "An event has at most " + BYTES_MAX + " bytes.");
        }
        var text = new String(body, StandardCharsets.UTF_8);
        if (signature == null || settings.webhookSecrets().stream().noneMatch(each -> signed(text, signature, each))) {
            throw Problem.of(400, "bad-signature", "Refused", "Nobody we know signed this just now.");
        }
        var event = event(text);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var added = transactions.readCommitted(
                _ -> events.receive(event.id(), event.type(), event.object(), event.payment(), now));
        job.nudge();
        return new Received(event.id(), added == 0);
    }

    private boolean signed(String text, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(
                    text, signature, secret, settings.tolerance().toSeconds());
        } catch (SignatureVerificationException | NumberFormatException _) {
            return false;
        }
    }

    private record Event(
            String id, String type, String object, @Nullable String payment) {}

    /** Only what says where to look; the rest of an event is not believed. */
    private static Event event(String text) {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject event
                    && event.get("data") instanceof JsonObject data
                    && data.get("object") instanceof JsonObject object) {
                return new Event(
                        required(event, "id"),
                        required(event, "type"),
                        required(object, "id"),
                        string(object, "payment_intent").orElse(null));
            }
        } catch (JsonParseException _) {
            // said below
        }
        throw malformed();
    }

    private static String required(JsonObject object, String name) {
        return string(object, name)
                .filter(text -> !text.isBlank() && text.length() <= 255)
                .orElseThrow(StripeWebhookController::malformed);
    }

    private static Optional<String> string(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name))
                .filter(each ->
                        each.isJsonPrimitive() && each.getAsJsonPrimitive().isString())
                .map(JsonElement::getAsString);
    }

    private static Problem malformed() {
        return Problem.invalid("", "malformed", "This is no event.");
    }
}
