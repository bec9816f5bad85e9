package assay.core.account;

import assay.core.shard.ShardLine;
import assay.proof.codec.Packs;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lines of a shard for in-house readers that missed some: NDJSON of {line, shardSequence}. Reachable inside the
 * platform only, never through the gateway.
 */
@Controller("/internal/journal")
@Requires(beans = Packs.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JournalController {

    private static final int LINES_MAX = 1_000;

    private final PostgresShardStore store;

    JournalController(PostgresShardStore store) {
        this.store = store;
    }

    /** At most a thousand lines above a shard sequence, in order; fewer mean that there are no more. */
    @Get(produces = "application/x-ndjson")
    HttpResponse<byte[]> since(@QueryValue int shard, @QueryValue long since) {
        List<ShardLine> lines = store.lines(shard, since, LINES_MAX);
        var text = new StringBuilder();
        for (var each : lines) {
            text.append("{\"line\":")
                    .append(each.line().text())
                    .append(",\"shardSequence\":\"")
                    .append(each.shardSequence())
                    .append("\"}\n");
        }
        return HttpResponse.ok(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
