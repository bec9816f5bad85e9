package assay.local.payment;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A checkout and all that hangs on it, each object in Stripe's own shape. Guarded by whoever holds it. */
final class StripeCheckout {
    private static final Pattern KNOWN = Pattern.compile("mode|client_reference_id|success_url|cancel_url|expires_at"
            + "|metadata\\[\\w+]|payment_intent_data\\[metadata]\\[\\w+]|line_items\\[0]\\[quantity]"
            + "|line_items\\[0]\\[price_data]\\[(currency|unit_amount|product_data]\\[name)]|expand\\[\\d+]");
    private static final String PRICE = "line_items[0][price_data]";
    private static final long LEAST = 50;
    private static final long OPEN_LEAST = 30L * 60;
    private static final long OPEN_MOST = 24L * 3600;

    private final JsonObject session;
    private final JsonArray disputes;
    private @Nullable JsonObject intent;
    private @Nullable JsonObject charge;

    private StripeCheckout(JsonObject session, JsonArray disputes) {
        this.session = session;
        this.disputes = disputes;
    }

    /** What a request asks to be opened. */
    static StripeCheckout asked(StripeForm form, String address, Instant now) {
        form.only(KNOWN);
        if (!form.required("mode").equals("payment")) {
            throw StripeFault.invalid("mode", "Only payment is simulated.");
        }
        var amount = form.number(PRICE + "[unit_amount]") * form.number("line_items[0][quantity]");
        if (amount < LEAST) {
            throw StripeFault.invalid("line_items", "The total amount due must add up to at least $0.50 usd");
        }
        var ends = form.text("expires_at").isPresent() ? form.number("expires_at") : now.getEpochSecond() + OPEN_MOST;
        var open = ends - now.getEpochSecond();
        if (open < OPEN_LEAST - 5 || open > OPEN_MOST) {
            throw StripeFault.invalid("expires_at", "expires_at must be between 30 minutes and 24 hours from now.");
        }
        var id = "cs_test_" + StripeIds.next();
        var session = new JsonObject()
                .put("id", id)
                .put("object", "checkout.session")
                .put("created", now.getEpochSecond())
                .put("expires_at", ends)
                .put("mode", "payment")
                .put("livemode", false)
                .put("status", "open")
                .put("payment_status", "unpaid")
                .put("amount_subtotal", amount)
                .put("amount_total", amount)
                .put("currency", form.required(PRICE + "[currency]"))
                .put("client_reference_id", form.text("client_reference_id").orElse(null))
                .put("metadata", new JsonObject(form.group("metadata")))
                .put("success_url", form.required("success_url"))
                .put("cancel_url", form.text("cancel_url").orElse(null))
                .put("url", address + "/c/pay/" + id)
                .put("x_product", form.required(PRICE + "[product_data][name]"))
                .put("x_metadata", new JsonObject(form.group("payment_intent_data[metadata]")));
        return new StripeCheckout(session, new JsonArray());
    }

    static StripeCheckout kept(JsonObject whole) {
        var kept = new StripeCheckout(whole.getJsonObject("session"), whole.getJsonArray("disputes"));
        kept.intent = whole.getJsonObject("intent");
        kept.charge = whole.getJsonObject("charge");
        return kept;
    }

    /** Everything, to be kept. */
    JsonObject whole() {
        return new JsonObject()
                .put("session", session)
                .put("disputes", disputes)
                .put("intent", intent)
                .put("charge", charge);
    }

    String id() {
        return session.getString("id");
    }

    long created() {
        return session.getLong("created");
    }

    @Nullable
    String reference() {
        return session.getString("client_reference_id");
    }

    String product() {
        return session.getString("x_product");
    }

    String successUrl() {
        return session.getString("success_url");
    }

    @Nullable
    String cancelUrl() {
        return session.getString("cancel_url");
    }

    long amount() {
        return session.getLong("amount_total");
    }

    String currency() {
        return session.getString("currency");
    }

    boolean isOpen() {
        return session.getString("status").equals("open");
    }

    boolean isPaid() {
        return session.getString("payment_status").equals("paid");
    }

    boolean isDue(Instant now) {
        return isOpen() && session.getLong("expires_at") <= now.getEpochSecond();
    }

    boolean isOfIntent(String id) {
        return intent != null && intent.getString("id").equals(id);
    }

    /** Whether the buyer's bank waits for the buyer to confirm. */
    boolean wantsConfirmation() {
        return intent != null && intent.getString("status").equals("requires_action");
    }

    /** The session as it is answered. */
    JsonObject session(boolean expanded) {
        var shown = session.copy();
        shown.remove("x_product");
        shown.remove("x_metadata");
        if (!isOpen()) {
            shown.putNull("url");
        }
        var paying = intent;
        return shown.put("payment_intent", paying == null ? null : expanded ? intent(true) : paying.getString("id"));
    }

    JsonObject intent(boolean expanded) {
        var shown = Objects.requireNonNull(intent).copy();
        return expanded && charge != null ? shown.put("latest_charge", charge.copy()) : shown;
    }

    JsonObject charge() {
        return Objects.requireNonNull(charge).copy();
    }

    List<JsonObject> disputes() {
        return disputes.stream().map(each -> ((JsonObject) each).copy()).toList();
    }

    /** An attempt to pay that comes to a status of the payment, and the provider's word when it is rejected. */
    void attempt(String status, @Nullable String declined) {
        if (intent == null) {
            intent = new JsonObject()
                    .put("id", "pi_" + StripeIds.next())
                    .put("object", "payment_intent")
                    .put("amount", amount())
                    .put("currency", currency())
                    .put("livemode", false)
                    .put("metadata", session.getJsonObject("x_metadata"));
        }
        intent.put("status", status).put("amount_received", status.equals("succeeded") ? amount() : 0);
        if (declined == null) {
            intent.remove("last_payment_error");
        } else {
            intent.put(
                    "last_payment_error",
                    new JsonObject()
                            .put("type", "card_error")
                            .put("code", "card_declined")
                            .put("decline_code", declined)
                            .put("message", "Your card was declined."));
        }
        if (status.equals("succeeded")) {
            paid();
        }
    }

    private void paid() {
        session.put("status", "complete").put("payment_status", "paid");
        charge = new JsonObject()
                .put("id", "ch_" + StripeIds.next())
                .put("object", "charge")
                .put("amount", amount())
                .put("amount_captured", amount())
                .put("amount_refunded", 0)
                .put("currency", currency())
                .put("captured", true)
                .put("paid", true)
                .put("refunded", false)
                .put("disputed", false)
                .put("status", "succeeded")
                .put("payment_intent", Objects.requireNonNull(intent).getString("id"));
        intent.put("latest_charge", charge.getString("id"));
    }

    void expire() {
        session.put("status", "expired");
    }

    /** Sends money back, the rest of it when no amount is named. */
    JsonObject refund(@Nullable Long wanted) {
        var paid = Objects.requireNonNull(charge);
        var left = paid.getLong("amount") - paid.getLong("amount_refunded");
        var amount = wanted == null ? left : wanted;
        if (amount < 1 || amount > left) {
            throw StripeFault.invalid("amount", "Refund amount is greater than unrefunded amount on charge.");
        }
        var refunded = paid.getLong("amount_refunded") + amount;
        paid.put("amount_refunded", refunded).put("refunded", refunded == paid.getLong("amount"));
        return new JsonObject()
                .put("id", "re_" + StripeIds.next())
                .put("object", "refund")
                .put("amount", amount)
                .put("currency", currency())
                .put("charge", paid.getString("id"))
                .put("payment_intent", paid.getString("payment_intent"))
                .put("status", "succeeded");
    }

    JsonObject dispute(Instant now) {
        var paid = Objects.requireNonNull(charge).put("disputed", true);
        var dispute = new JsonObject()
                .put("id", "du_" + StripeIds.next())
                .put("object", "dispute")
                .put("amount", paid.getLong("amount"))
                .put("currency", currency())
                .put("charge", paid.getString("id"))
                .put("payment_intent", paid.getString("payment_intent"))
                .put("created", now.getEpochSecond())
                .put("reason", "fraudulent")
                .put("status", "needs_response");
        disputes.add(dispute);
        return dispute.copy();
    }

    /** Closes the open dispute: {@code won} or {@code lost}; nothing when there is none. */
    @Nullable
    JsonObject close(String status) {
        for (var each : disputes) {
            if (((JsonObject) each).getString("status").equals("needs_response")) {
                return ((JsonObject) each).put("status", status).copy();
            }
        }
        return null;
    }
}
