package assay.local.payment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A form as Stripe takes it: names with brackets, values as text. */
record StripeForm(Map<String, String> fields) {
    StripeForm {
        fields = Map.copyOf(fields);
    }

    static StripeForm of(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var at = pair.indexOf('=');
            if (at > 0) {
                fields.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return new StripeForm(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The same fields whatever their order was. */
    String canonical() {
        return new TreeMap<>(fields).toString();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> StripeFault.required(name));
    }

    /** A whole number from 0. */
    long number(String name) {
        var text = required(name);
        if (!text.matches("0|[1-9][0-9]{0,14}")) {
            throw StripeFault.invalid(name, "Invalid integer: " + text);
        }
        return Long.parseLong(text);
    }

    /** What stands in a group: {@code metadata[purchase]} is {@code purchase} of {@code metadata}. */
    Map<String, Object> group(String name) {
        var group = new TreeMap<String, Object>();
        fields.forEach((field, value) -> {
            if (field.startsWith(name + "[") && field.endsWith("]")) {
                group.put(field.substring(name.length() + 1, field.length() - 1), value);
            }
        });
        return group;
    }

    boolean expands(String path) {
        return fields.entrySet().stream()
                .anyMatch(field ->
                        field.getKey().startsWith("expand[") && field.getValue().equals(path));
    }

    /** Refuses every field that does not match. */
    StripeForm only(Pattern known) {
        fields.keySet().stream()
                .filter(field -> !known.matcher(field).matches())
                .findFirst()
                .ifPresent(field -> {
                    throw StripeFault.unknown(field);
                });
        return this;
    }
}
