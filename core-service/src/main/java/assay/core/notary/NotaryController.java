package assay.core.notary;

import assay.kit.api.Digest;
import assay.kit.problem.Problem;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the notary publishes: its public keys and the signed heads of the tape. */
@Controller("/api/v1")
@Tag(name = "Proof")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class NotaryController {
    private static final String SEGMENT = "^(0|[1-9][0-9]{0,17})$";

    private final NotaryStore store;

    NotaryController(NotaryStore store) {
        this.store = store;
    }

    /** A public key; `id` is the SHA-256 of its 32 raw bytes, both in hex. */
    @Serdeable
    @Schema(name = "PublicKey")
    record Key(
            @Digest String id,
            @Digest String key,
            Instant from,
            @Nullable Instant to) {}

    @Serdeable
    @Schema(name = "PublicKeys")
    record Keys(List<Key> items) {}

    /** The canonical text that was signed, whole, and the signature in hex. */
    @Serdeable
    @Schema(name = "SignedHead")
    record Head(String head, String signature) {}

    @Serdeable
    record Heads(List<Head> items, @Nullable String next) {}

    /** Who may have signed, and from when to when. */
    @Get("/keys")
    Keys keys() {
        return new Keys(store.keys().stream()
                .map(each -> new Key(each.id(), each.key(), each.from(), each.to()))
                .toList());
    }

    /** Signed heads of the tape above a segment, in order. */
    @Get("/heads")
    Heads heads(
            @QueryValue(defaultValue = "0") @Schema(pattern = SEGMENT) String since,
            @QueryValue(defaultValue = "500") @Min(1) @Max(500) int limit) {
        if (!since.matches(SEGMENT)) {
            throw Problem.invalid("/since", "not-a-segment", "A segment is a whole number from 0.");
        }
        var found = store.heads(Long.parseLong(since), limit);
        var next = found.size() < limit
                ? null
                : Long.toString(found.getLast().head().segment());
        return new Heads(
                found.stream()
                        .map(each ->
                                new Head(each.signed().text(), each.signed().signature()))
                        .toList(),
                next);
    }
}
