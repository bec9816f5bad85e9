package assay.report.source;

import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.contracts.line.Texts;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The core, inside the platform. */
@Singleton
public final class HttpCore {
    private final HttpPart core;

    HttpCore(@Value("${assay.core.url}") String core) {
        this.core = new HttpPart(core);
    }

    /** A journal line and its place in its shard. */
    public record Missed(long sequence, Line line) {}

    /** Lines of a shard above a sequence of it, in order; none when there are no more. */
    public List<Missed> journal(int shard, long since) {
        var answer = core.get("/internal/journal?shard=" + shard + "&since=" + since, "");
        return new String(answer.orElse(new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .map(line -> HttpPart.read(line.getBytes(StandardCharsets.UTF_8)))
                .map(HttpCore::missed)
                .toList();
    }

    private static Missed missed(Fields each) {
        if (each.get("line") instanceof Fields line) {
            return new Missed(Texts.integer(HttpPart.text(each, "shardSequence")), Line.of(line));
        }
        throw new CoreFault("no line was said");
    }

    /** Whose an assessment is; empty when it does not exist. */
    public Optional<UUID> owner(UUID assessment) {
        return core.get("/internal/access/owner?assessment=" + assessment, "")
                .map(answer -> Texts.id(HttpPart.text(HttpPart.read(answer), "owner")));
    }

    /** The text of a published pack. */
    public Optional<String> pack(String hash) {
        return core.get("/api/v1/packs/" + hash, "").map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
