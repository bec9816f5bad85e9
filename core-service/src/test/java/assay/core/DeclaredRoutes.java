package assay.core;

import assay.proof.codec.PackFile;
import assay.proof.codec.SeededPacks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may ask what: one line for each route of the service. */
final class DeclaredRoutes {
    /** Whom a route lets through. */
    enum Who {
        ANYBODY,
        /** Anybody who reaches it; the gateway does not lead there, and what is asked for need not exist. */
        INSIDE,
        SIGNED_IN,
        /** The person whose assessment the id names; for all others it does not exist. */
        OWNER,
        ADMIN
    }

    /**
     * A route with a request that is valid but for the ids.
     *
     * @param query with its question mark, or empty
     * @param body a map for an object, a string for a text sent as it is
     */
    record Declared(
            String method,
            String path,
            Who who,
            String query,
            @Nullable Object body) {
        String name() {
            return method + " " + path;
        }

        Declared withBody(Object another) {
            return new Declared(method, path, who, query, another);
        }
    }

    static final Map<String, Object> RESTING_ORDER = Map.of(
            "symbol", TestTape.SYMBOL, "side", "buy", "type", "limit", "quantity", "0.0001", "limitPrice", "1000");
    static final String PACK = PackFile.hash(SeededPacks.named("starter-25k"));

    /** What somebody would like to set, each with a value of the kind it has where it is kept. */
    static final Map<String, Object> COVETED = Map.ofEntries(
            Map.entry("id", new UUID(1, 1).toString()),
            Map.entry("owner", new UUID(1, 2).toString()),
            Map.entry("user", new UUID(1, 3).toString()),
            Map.entry("account", new UUID(1, 4).toString()),
            Map.entry("assessment", new UUID(1, 5).toString()),
            Map.entry("role", "admin"),
            Map.entry("roles", List.of("admin")),
            Map.entry("shard", 0),
            Map.entry("status", "passed"),
            Map.entry("phase", 1),
            Map.entry("balance", "1000000"),
            Map.entry("equity", "1000000"),
            Map.entry("capital", "1000000"),
            Map.entry("leverage", "100"),
            Map.entry("fee", "0"),
            Map.entry("seen", "0"),
            Map.entry("validFor", "P1D"),
            Map.entry("sequence", "1"),
            Map.entry("hash", "0".repeat(64)),
            Map.entry("created", "2026-01-01T00:00:00Z"),
            Map.entry("__proto__", Map.of("admin", true)),
            Map.entry("class", "java.lang.Runtime"));

    static final List<Declared> ALL = all();

    private DeclaredRoutes() {}

    private static List<Declared> all() {
        var all = new ArrayList<Declared>();
        anybody(all);
        inside(all);
        signedIn(all);
        owner(all);
        admin(all);
        return List.copyOf(all);
    }

    private static void anybody(List<Declared> all) {
        for (var path : List.of(
                "/health",
                "/ready",
                "/prometheus",
                "/api/v1/tiers",
                "/api/v1/keys",
                "/api/v1/heads",
                "/api/v1/openapi.json")) {
            all.add(new Declared("GET", path, Who.ANYBODY, "", null));
        }
        all.add(new Declared("GET", "/api/v1/packs/{hash}", Who.ANYBODY, "", null));
        var password = "a long enough phrase";
        all.add(new Declared(
                "POST",
                "/api/v1/auth/register",
                Who.ANYBODY,
                "",
                Map.of("email", "not an address", "password", password, "displayName", "Ada", "country", "GB")));
        // These two answer 401 to anybody who does not know the secret, which is their purpose and not the route's
        // wall.
        all.add(new Declared("POST", "/api/v1/auth/login", Who.ANYBODY, "", Map.of("email", "a@b.de")));
        all.add(new Declared("POST", "/api/v1/auth/refresh", Who.ANYBODY, "", Map.of()));
        all.add(new Declared("POST", "/api/v1/webhooks/stripe", Who.ANYBODY, "", "{}"));
    }

    private static void inside(List<Declared> all) {
        all.add(new Declared("GET", "/openapi.json", Who.INSIDE, "", null));
        all.add(new Declared("GET", "/internal/jwks", Who.INSIDE, "", null));
        all.add(new Declared("GET", "/internal/journal", Who.INSIDE, "?shard=0&since=0", null));
        all.add(new Declared("GET", "/internal/tape/newest", Who.INSIDE, "", null));
        all.add(new Declared("GET", "/internal/access/owner", Who.INSIDE, "?assessment=" + new UUID(1, 6), null));
        all.add(new Declared("POST", "/internal/access", Who.INSIDE, "", Map.of("items", List.of())));
        all.add(new Declared("POST", "/internal/receipts", Who.INSIDE, "", Map.of("items", List.of())));
    }

    private static void signedIn(List<Declared> all) {
        all.add(new Declared("GET", "/api/v1/me", Who.SIGNED_IN, "", null));
        all.add(new Declared("GET", "/api/v1/assessments", Who.SIGNED_IN, "", null));
        all.add(new Declared("POST", "/api/v1/auth/logout", Who.SIGNED_IN, "", null));
        all.add(new Declared("POST", "/api/v1/ws-tickets", Who.SIGNED_IN, "", null));
        all.add(new Declared("GET", "/api/v1/purchases", Who.SIGNED_IN, "", null));
        all.add(new Declared("POST", "/api/v1/purchases", Who.SIGNED_IN, "", Map.of("tierId", "no id of a tier")));
        all.add(new Declared("POST", "/api/v1/trials", Who.SIGNED_IN, "", Map.of("tierId", "no id of a tier")));
    }

    private static void owner(List<Declared> all) {
        var one = "/api/v1/assessments/{id}";
        for (var part : List.of(
                "",
                "/objectives",
                "/equity",
                "/positions",
                "/orders",
                "/trades",
                "/violations",
                "/journal",
                "/receipts",
                "/evidence")) {
            all.add(new Declared("GET", one + part, Who.OWNER, "", null));
        }
        all.add(new Declared("GET", "/api/v1/purchases/{purchaseId}", Who.OWNER, "", null));
        all.add(new Declared("GET", one + "/orders/{orderId}", Who.OWNER, "", null));
        all.add(new Declared("POST", one + "/orders", Who.OWNER, "", RESTING_ORDER));
        all.add(new Declared("POST", one + "/orders/preview", Who.OWNER, "", RESTING_ORDER));
        all.add(new Declared("DELETE", one + "/orders/{orderId}", Who.OWNER, "", null));
        all.add(new Declared("POST", one + "/close-all", Who.OWNER, "", null));
        all.add(new Declared("POST", one + "/give-up", Who.OWNER, "", null));
    }

    private static void admin(List<Declared> all) {
        var pack = new String(PackFile.bytes(SeededPacks.named("starter-25k")), StandardCharsets.UTF_8);
        for (var list : List.of("audit", "users", "assessments", "violations", "tiers/{id}/versions")) {
            all.add(new Declared("GET", "/api/v1/admin/" + list, Who.ADMIN, "", null));
        }
        all.add(new Declared("POST", "/api/v1/admin/rule-packs", Who.ADMIN, "", pack));
        Map<String, Object> price = Map.of("amount", "99", "currency", "USD");
        all.add(new Declared(
                "POST",
                "/api/v1/admin/tiers",
                Who.ADMIN,
                "",
                Map.of("name", "Starter 25K", "price", price, "pack", PACK)));
        all.add(new Declared(
                "POST", "/api/v1/admin/tiers/{id}/versions", Who.ADMIN, "", Map.of("price", price, "pack", PACK)));
        all.add(new Declared("GET", "/api/v1/admin/assessments/{id}", Who.ADMIN, "", null));
        all.add(new Declared(
                "POST", "/api/v1/admin/assessments/{id}/freeze", Who.ADMIN, "", Map.of("code", "underReview")));
        all.add(new Declared("POST", "/api/v1/admin/assessments/{id}/thaw", Who.ADMIN, "", null));
    }

    private static final Pattern ID = Pattern.compile("\\{([a-zA-Z]+)\\}");

    /** The names between braces. */
    static List<String> pathIds(String path) {
        return ID.matcher(path).results().map(result -> result.group(1)).toList();
    }
}
