package assay.kit.api;

import java.util.Map;

/** The headers that answers carry. */
final class Headers {
    private Headers() {}

    static Map<String, Object> reference(String name) {
        return Tree.of("$ref", "#/components/headers/" + name);
    }

    /** Those of every answer of a route whose requests are counted. */
    static void everywhere(Map<String, Object> headers) {
        for (var name : new String[] {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"}) {
            headers.put(name, reference(name));
        }
    }

    static Map<String, Object> all() {
        return Tree.of(
                "RateLimit-Limit", number("Requests that one caller has in a window."),
                "RateLimit-Remaining", number("Requests that are left in this window."),
                "RateLimit-Reset", number("Seconds until the window ends and all requests are there again."),
                "Retry-After", number("Seconds after which the same request may succeed."),
                "WWW-Authenticate", text("The scheme to sign in by: Bearer.", "^Bearer"),
                "Location", text("Where it is.", "^/api/v1/"),
                "Idempotent-Replayed",
                        text("Whether this is the answer to an earlier request of this key.", "^(true|false)$"));
    }

    private static Map<String, Object> number(String words) {
        return Tree.of("description", words, "schema", Tree.of("type", "integer", "minimum", 0));
    }

    private static Map<String, Object> text(String words, String pattern) {
        return Tree.of("description", words, "schema", Tree.of("type", "string", "pattern", pattern));
    }
}
