package assay.core.shard;

import assay.contracts.line.Line;
import assay.domain.account.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journal line and its place among all lines of its shard.
 *
 * @param shardSequence counts the shard's lines from 1 without a gap
 * @param tape the entry the line stands behind
 * @param command the id of the command, in an input line only
 * @param subject the order the line is about, or the command itself
 * @param event what an event line says, when whoever holds this knows it
 */
public record ShardLine(
        int shard,
        long shardSequence,
        UUID account,
        long tape,
        @Nullable UUID command,
        @Nullable UUID subject,
        Line line,
        @Nullable Event event) {}
