package assay.core.shard;

import assay.contracts.line.Json;
import assay.domain.rule.Pack;
import assay.proof.codec.PackFile;
import assay.proof.codec.Packs;
import assay.proof.codec.SeededPacks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The seeded packs, moved to UTC and to one venue, so that a short tape holds rolls of both the day and the rules. */
public final class SimulatedPacks {

    /** Rolls at midnight, daily loss on the balance; hold half a second. */
    public static final Pack STATIC = of("starter-25k", "00:00");

    /** Rolls a minute later, overall floor trails at every mark. */
    public static final Pack TRAILING = of("pro-100k", "00:01");

    public static final List<Pack> ALL = List.of(STATIC, TRAILING);

    private static final Map<String, Pack> BY_HASH =
            ALL.stream().collect(Collectors.toMap(PackFile::hash, Function.identity()));

    private SimulatedPacks() {}

    public static Packs packs() {
        return Packs.of(BY_HASH);
    }

    private static Pack of(String name, String time) {
        var text = new String(PackFile.bytes(SeededPacks.named(name)), StandardCharsets.UTF_8)
                .replace("America/New_York", "UTC")
                .replace("\"17:00\"", "\"" + time + "\"")
                .replace("\"00:00\"", "\"" + time + "\"")
                .replace("kraken", "coinbase")
                .replace("\"stopRequired\":true", "\"stopRequired\":false");
        return PackFile.parse(Json.parse(text.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
