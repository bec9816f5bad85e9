package assay.local.payment;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Something that happened, as Stripe tells it. */
public record StripeEvent(String id, String type, String body) {
    private static final String API_VERSION = "2026-07-29.dahlia";

    static StripeEvent of(String type, JsonObject object, Instant now) {
        var id = "evt_" + StripeIds.next();
        var body = new JsonObject()
                .put("id", id)
                .put("object", "event")
                .put("api_version", API_VERSION)
                .put("created", now.getEpochSecond())
                .put("livemode", false)
                .put("pending_webhooks", 1)
                .put("type", type)
                .put("data", new JsonObject().put("object", object));
        return new StripeEvent(id, type, body.encode());
    }
}
