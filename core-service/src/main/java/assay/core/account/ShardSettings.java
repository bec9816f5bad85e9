package assay.core.account;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Knobs of the shard loops.
 *
 * @param enabled whether this instance takes shards at all
 * @param loops threads that share this instance's shards
 * @param entries newest tape entries kept in memory for shards that are taken over
 */
@ConfigurationProperties("shards")
record ShardSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "2") int loops,
        @Bindable(defaultValue = "8192") int entries) {
    ShardSettings {
        if (loops < 1 || loops > 64) {
            throw new IllegalArgumentException("shards.loops must be 1 to 64, was " + loops);
        }
        if (entries < 256) {
            throw new IllegalArgumentException("shards.entries must be at least 256, was " + entries);
        }
    }
}
