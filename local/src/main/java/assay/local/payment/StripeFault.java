package assay.local.payment;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A refusal in Stripe's shape; thrown, never logged as a failure. */
final class StripeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String parameter;

    private StripeFault(int status, String type, @Nullable String code, Said said) {
        super(said.message(), null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.parameter = said.parameter();
    }

    private record Said(String message, @Nullable String parameter) {}

    static StripeFault unauthenticated() {
        return new StripeFault(401, "invalid_request_error", null, new Said("Invalid API Key provided.", null));
    }

    static StripeFault missing(String what) {
        return new StripeFault(404, "invalid_request_error", "resource_missing", new Said("No such " + what, "id"));
    }

    static StripeFault unknown(String parameter) {
        var said = new Said("Received unknown parameter: " + parameter, parameter);
        return new StripeFault(400, "invalid_request_error", "parameter_unknown", said);
    }

    static StripeFault required(String parameter) {
        var said = new Said("Missing required param: " + parameter + ".", parameter);
        return new StripeFault(400, "invalid_request_error", "parameter_missing", said);
    }

    static StripeFault invalid(String parameter, String message) {
        return new StripeFault(400, "invalid_request_error", "parameter_invalid", new Said(message, parameter));
    }

    static StripeFault keyReused() {
        var message =
                "Keys for idempotent requests can only be used with the same parameters they were first used with.";
        return new StripeFault(400, "idempotency_error", null, new Said(message, null));
    }

    int status() {
        return status;
    }

    JsonObject json() {
        var error = new JsonObject().put("type", type).put("message", getMessage());
        if (code != null) {
            error.put("code", code);
        }
        if (parameter != null) {
            error.put("param", parameter);
        }
        return new JsonObject().put("error", error);
    }
}
