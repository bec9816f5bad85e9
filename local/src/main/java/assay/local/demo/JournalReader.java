package assay.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads an account's journal on from where it stopped. */
final class JournalReader {
    private final TraderClient trader;
    private final String path;
    private final List<JsonNode> lines = new ArrayList<>();
    private String since = "0";

    JournalReader(TraderClient trader, String assessment) {
        this.trader = trader;
        this.path = assessment + "/journal?since=";
    }

    /** The lines that are new since the last call. */
    List<JsonNode> more() {
        var fresh = new ArrayList<JsonNode>();
        trader.get(path + since).path("items").forEach(item -> fresh.add(line(item)));
        if (!fresh.isEmpty()) {
            since = fresh.getLast().path("sequence").asText();
            lines.addAll(fresh);
        }
        return fresh;
    }

    List<JsonNode> all() {
        return lines;
    }

    private static JsonNode line(JsonNode item) {
        try {
            return item.isTextual() ? TraderClient.JSON.readTree(item.asText()) : item;
        } catch (JsonProcessingException notJson) {
            throw new DemoFault("a journal line is not JSON: " + item);
        }
    }
}
