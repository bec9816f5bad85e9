package assay.core.shard;

import java.util.List;

/**
 * What one commit changes of one shard: all of it or nothing.
 *
 * @param fence the shard row must still show this, or nothing is written
 * @param then the shard row afterwards
 */
public record Batch(
        Fence fence, ShardStand then, List<ShardLine> lines, List<SavedAccount> accounts, List<EquitySample> samples) {
    public Batch {
        lines = List.copyOf(lines);
        accounts = List.copyOf(accounts);
        samples = List.copyOf(samples);
    }

    public int shard() {
        return then.shard();
    }
}
