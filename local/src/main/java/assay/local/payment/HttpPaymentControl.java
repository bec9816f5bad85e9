package assay.local.payment;

import assay.local.http.HttpBody;
import assay.local.http.HttpProblem;
import assay.local.http.HttpRefusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/**
 * What the firm and the buyer's bank do to payments, which no page of ours offers: {@code GET /local/payments}, and
 * {@code POST /local/payments/{purchase}/{expire|refund|dispute|win|lose}}.
 */
public final class HttpPaymentControl {
    private static final long CENTS_MOST = 100_000_000;

    private final StripeSimulator stripe;

    public HttpPaymentControl(StripeSimulator stripe) {
        this.stripe = stripe;
    }

    /** Every checkout, oldest first. */
    public JsonObject list() {
        var items = new JsonArray();
        stripe.all().forEach(items::add);
        return new JsonObject().put("items", items);
    }

    /**
     * Does something to a checkout.
     *
     * @param path what follows {@code /local/payments/}
     */
    public JsonObject act(String path, Buffer bytes) {
        var slash = path.indexOf('/');
        var deed = StripeDeed.named(path.substring(slash + 1));
        if (slash < 1 || deed.isEmpty()) {
            throw refused(404, "not-found", "There is no /local/payments/" + path + ".");
        }
        var body = HttpBody.read(bytes.length() == 0 ? Buffer.buffer("{}") : bytes, Set.of("amount"));
        var amount = body.numberOrNull("amount", 0.01, CENTS_MOST);
        body.check();
        try {
            var cents = amount == null ? null : Math.round(amount * 100);
            return stripe.act(path.substring(0, slash), deed.get(), cents);
        } catch (StripeFault fault) {
            throw refused(fault.status() == 404 ? 404 : 409, "refused", String.valueOf(fault.getMessage()));
        }
    }

    private static HttpRefusal refused(int status, String code, String detail) {
        return new HttpRefusal(HttpProblem.of(status, code, "Refused", detail));
    }
}
