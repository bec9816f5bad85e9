package assay.endtoend.chaos;

import assay.contracts.line.Line;
import assay.proof.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every account's evidence bundle, got as a trader gets it and verified with pinned keys over the whole tape. */
final class Bundles {

    private static final Duration BUILT = Duration.ofMinutes(2);

    private Bundles() {}

    /** Each account's bundle as it is built now. */
    static Map<UUID, byte[]> of(List<Trader> traders) {
        var bundles = new LinkedHashMap<UUID, byte[]>();
        for (var trader : traders) {
            bundles.put(trader.account(), Await.value(BUILT, trader::evidence));
        }
        return bundles;
    }

    /** @param folder an empty one, for the tape */
    static Findings verify(Map<UUID, byte[]> bundles, CoreApi api, List<Line> tape, Path folder) throws IOException {
        var found = Findings.none();
        write(tape, folder.resolve("tape.ndjson"));
        var keys = keys(api);
        for (var bundle : bundles.entrySet()) {
            var report = Verifier.complete(bundle.getValue(), keys, folder);
            if (report.exitCode() != 0) {
                found.broken().add(bundle.getKey() + ": " + report.results().getLast());
            }
        }
        return found;
    }

    private static Set<String> keys(CoreApi api) throws IOException {
        var items = api.get("/api/v1/keys", "").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").asText())
                .collect(Collectors.toSet());
    }

    private static void write(List<Line> tape, Path file) throws IOException {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (var line : tape) {
                out.write(line.bytes());
                out.write('\n');
            }
        }
    }
}
