package assay.core.shard;

/**
 * What a shard's row says.
 *
 * @param shardSequence of the shard's last line, 0 before the first
 * @param published all lines up to this shard sequence are in the journal topic
 * @param commandOffset lowest offset of a command without outcome
 * @param tape the entry the shard stood at in its last commit; commands are never applied at an earlier one
 * @param folded the entry of its last checkpoint: the rows of all accounts that are awake stand there, or later
 */
public record ShardStand(
        int shard, Fence fence, long shardSequence, long published, long commandOffset, long tape, long folded) {}
