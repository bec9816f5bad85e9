package assay.report.source;

import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stored answers of simulations, asked for with the caller's own token. */
@Singleton
public final class HttpSimulations {
    private final HttpPart simulations;
    private final JsonMapper json;

    HttpSimulations(@Value("${assay.simulation.url}") String simulations, JsonMapper json) {
        this.simulations = new HttpPart(simulations);
        this.json = json;
    }

    /** Names and figures of a finished answer, in its own order; empty when the caller has none of that id. */
    public Optional<Map<String, String>> answer(UUID id, String authorization) {
        return simulations.get("/api/v1/simulations/" + id, authorization).map(this::facts);
    }

    private Map<String, String> facts(byte[] body) {
        try {
            var answer = json.readValue(body, JsonNode.class);
            if (answer == null) {
                throw new CoreFault("a simulation says nothing");
            }
            var facts = new LinkedHashMap<String, String>();
            for (var key : new String[] {"id", "kind", "status", "paths", "seed", "contract"}) {
                tell(key, answer.get(key), facts);
            }
            tell("", answer.get("result"), facts);
            return facts;
        } catch (IOException e) {
            throw new CoreFault("a simulation cannot be read", e);
        }
    }

    private static void tell(String name, @org.jspecify.annotations.Nullable JsonNode node, Map<String, String> facts) {
        if (node == null || node.isNull()) {
            return;
        }
        if (node.isObject()) {
            for (var entry : node.entries()) {
                tell((name + " " + words(entry.getKey())).strip(), entry.getValue(), facts);
            }
        } else if (node.isArray()) {
            for (var item : node.values()) {
                var rule = item.isObject() ? item.get("ruleId") : null;
                if (rule != null) {
                    tell(name + " " + rule.coerceStringValue(), item, facts);
                }
            }
        } else {
            facts.put(name, node.coerceStringValue());
        }
    }

    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
