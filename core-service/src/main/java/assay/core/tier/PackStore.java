package assay.core.tier;

import assay.domain.rule.Pack;
import assay.proof.codec.PackFile;
import assay.proof.codec.Packs;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Published packs by their hash. A pack never changes, so one that was read once is kept. */
@Singleton
public class PackStore implements Packs {
    private final PackRows rows;
    private final Map<String, Pack> known = new ConcurrentHashMap<>();

    PackStore(PackRows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Pack of(String hash) {
        var pack = known.get(hash);
        return pack != null ? pack : read(hash);
    }

    private @Nullable Pack read(String hash) {
        var bytes = canonical(hash);
        if (bytes.isEmpty()) {
            return null;
        }
        var pack = PackFile.parse(bytes.get());
        known.put(hash, pack);
        return pack;
    }

    /** The bytes whose hash it is. */
    public Optional<byte[]> canonical(String hash) {
        return rows.findByHash(hash).map(row -> row.canonical().getBytes(StandardCharsets.UTF_8));
    }
}
