package assay.report.content;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rule pack as far as reports tell of it.
 *
 * @param phases in order
 */
public record PackText(String name, String version, List<Phase> phases) {
    private static final Set<String> NAMED = Set.of("id", "kind", "effect");

    public PackText {
        phases = List.copyOf(phases);
    }

    /** A phase and its rules. */
    public record Phase(String name, List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param terms everything else that the pack says of it, in its own words
     */
    public record Rule(String id, String kind, String effect, String terms) {}

    /**
     * The pack of a text.
     *
     * @throws NotCanonical when it is none
     */
    public static PackText of(String text) {
        if (!(Json.readable(text.getBytes(StandardCharsets.UTF_8)) instanceof Fields pack)) {
            throw new NotCanonical("", "a pack", "another value");
        }
        var phases = new ArrayList<Phase>();
        for (var each : items(pack, "phases")) {
            var rules = new ArrayList<Rule>();
            items(each, "rules").forEach(rule -> rules.add(rule(rule)));
            phases.add(new Phase(Bodies.text(each, "name"), rules));
        }
        return new PackText(Bodies.text(pack, "name"), Bodies.text(pack, "version"), phases);
    }

    /** The phase that an account trades under. */
    public Phase phase(int number) {
        return number < phases.size() ? phases.get(number) : new Phase("phase " + number, List.of());
    }

    private static Rule rule(Fields rule) {
        var terms = new ArrayList<String>();
        for (var key : rule.keys()) {
            var value = rule.get(key);
            if (value != null && !NAMED.contains(key)) {
                terms.add(Bodies.words(key) + " " + words(value));
            }
        }
        return new Rule(
                Bodies.text(rule, "id"),
                Bodies.words(Bodies.text(rule, "kind")),
                Bodies.words(Bodies.text(rule, "effect")),
                String.join("; ", terms));
    }

    private static String words(Json value) {
        return switch (value) {
            case Json.Text(var text) -> Bodies.words(text);
            case Json.Flag(var flag) -> flag ? "yes" : "no";
            case Json.Items(var values) ->
                String.join(", ", values.stream().map(PackText::words).toList());
            case Fields fields ->
                String.join(
                        " ",
                        fields.keys().stream()
                                .map(key -> Bodies.words(key) + " "
                                        + words(java.util.Objects.requireNonNull(fields.get(key))))
                                .toList());
        };
    }

    private static List<Fields> items(Fields fields, String key) {
        return fields.get(key) instanceof Json.Items(var values)
                ? values.stream()
                        .filter(Fields.class::isInstance)
                        .map(Fields.class::cast)
                        .toList()
                : List.of();
    }
}
