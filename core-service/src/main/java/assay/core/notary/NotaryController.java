package assay.core.notary;

import assay.kit.problem.Problem;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the notary publishes: its public keys and the signed heads of the tape. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class NotaryController {
    private static final int PAGE = 500;

    private final NotaryStore store;

    NotaryController(NotaryStore store) {
        this.store = store;
    }

    /** A public key; `id` is the SHA-256 of its 32 raw bytes, both in hex. */
    @Serdeable
    record Key(
            String id, String key, Instant from, @Nullable Instant to) {}

    @Serdeable
    record Keys(List<Key> items) {}

    /** The canonical text that was signed, whole, and the signature in hex. */
    @Serdeable
    record Head(String head, String signature) {}

    @Serdeable
    record Heads(List<Head> items, @Nullable String next) {}

    @Get("/keys")
    Keys keys() {
        return new Keys(store.keys().stream()
                .map(each -> new Key(each.id(), each.key(), each.from(), each.to()))
                .toList());
    }

    /** Heads above a segment, in order. */
    @Get("/heads")
    Heads heads(@QueryValue(defaultValue = "0") String since) {
        if (!since.matches("0|[1-9][0-9]{0,17}")) {
            throw Problem.invalid("/since", "not-a-segment", "A segment is a whole number from 0.");
        }
        var found = store.heads(Long.parseLong(since), PAGE);
        var next = found.size() < PAGE
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
