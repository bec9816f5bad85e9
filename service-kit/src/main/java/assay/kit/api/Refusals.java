package assay.kit.api;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every status and code that a route may refuse with: by its kind, and by what it says itself. */
final class Refusals {
    private final SortedMap<String, SortedSet<String>> codes = new TreeMap<>();

    private Refusals() {}

    static SortedMap<String, SortedSet<String>> of(Route route, Map<String, Object> operation) {
        var refusals = new Refusals();
        refusals.caller(route);
        refusals.request(operation);
        refusals.load(route);
        route.refuses().forEach(refusals::add);
        return refusals.codes;
    }

    private void caller(Route route) {
        if (!route.open()) {
            add("401 unauthenticated");
        }
        if (!route.roles().isEmpty()) {
            add("403 forbidden");
        }
    }

    private void request(Map<String, Object> operation) {
        var parameters = Tree.each(operation.get("parameters"));
        if (!parameters.isEmpty()) {
            add("400 invalid");
        }
        if (parameters.stream().anyMatch(each -> "path".equals(each.get("in")))) {
            add("400 malformed-path");
            add("404 not-found");
        }
        if (parameters.stream().anyMatch(each -> !"header".equals(each.get("in")))) {
            add("414 uri-too-long");
        }
        if (parameters.stream().anyMatch(Refusals::isKey)) {
            add("400 idempotency-key-missing");
            add("422 idempotency-key-reused");
        }
        if (operation.containsKey("requestBody")) {
            add("400 invalid");
            add("400 malformed-json");
            add("400 too-deep");
            add("413 too-large");
            add("415 unsupported-media-type");
        }
    }

    private void load(Route route) {
        if (route.limited()) {
            add("429 too-many-requests");
        }
        if (route.bounded()) {
            add("503 busy");
        }
    }

    static boolean isKey(Map<String, Object> parameter) {
        return "Idempotency-Key".equals(parameter.get("name"));
    }

    private void add(String statusAndCode) {
        var space = statusAndCode.indexOf(' ');
        codes.computeIfAbsent(statusAndCode.substring(0, space), _ -> new TreeSet<>())
                .add(statusAndCode.substring(space + 1));
    }

    /** A response of its own for each set of codes, shared by the routes that have it. */
    static String name(String status, Collection<String> codes) {
        return "Refused" + status + "-" + String.join(".", codes);
    }

    static Map<String, Object> response(String status, Collection<String> codes) {
        var response = Tree.of("description", words(status) + ": " + String.join(", ", codes) + ".");
        var headers = Tree.at(response, "headers");
        if (!status.equals("401") && !status.equals("403")) {
            Headers.everywhere(headers);
        }
        if (status.equals("429") || status.equals("503")) {
            headers.put("Retry-After", Headers.reference("Retry-After"));
        }
        if (status.equals("401")) {
            headers.put("WWW-Authenticate", Headers.reference("WWW-Authenticate"));
        }
        var narrowed = Tree.of(
                "type",
                "object",
                "properties",
                Tree.of(
                        "status", Tree.of("const", Integer.parseInt(status)),
                        "code", Tree.of("enum", codes.stream().toList())));
        var schema = Tree.of("allOf", java.util.List.of(Tree.of("$ref", "#/components/schemas/Problem"), narrowed));
        response.put("content", Tree.of("application/problem+json", Tree.of("schema", schema)));
        return response;
    }

    static String words(@Nullable String status) {
        return switch (Objects.requireNonNullElse(status, "")) {
            case "200" -> "Done";
            case "201" -> "Made";
            case "202" -> "Taken, and not done yet: ask at the location";
            case "204" -> "Done, nothing to say";
            case "400" -> "Not a valid request";
            case "401" -> "Not signed in";
            case "403" -> "Not allowed";
            case "404" -> "There is no such thing, or it is somebody else's";
            case "409" -> "Not as things stand";
            case "413" -> "Too large";
            case "414" -> "Address too long";
            case "415" -> "Not JSON";
            case "422" -> "Well formed, and not to be done";
            case "429" -> "Too many requests";
            case "503" -> "Not now";
            default -> "Answer " + status;
        };
    }
}
