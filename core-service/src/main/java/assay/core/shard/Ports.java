package assay.core.shard;

import assay.proof.codec.LineCodec;
import java.util.function.LongSupplier;

/**
 * All that a loop touches.
 *
 * @param nanos a monotonic clock; it only ever tells how long the tape has been silent
 */
public record Ports(
        InputLog log,
        ShardStore store,
        Announcer announcer,
        Answers answers,
        TapeFeed feed,
        Troubles troubles,
        LongSupplier nanos,
        LineCodec codec) {}
