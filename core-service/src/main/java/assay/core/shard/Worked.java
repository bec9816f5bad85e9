package assay.core.shard;

import org.jspecify.annotations.Nullable;

/**
 * One shard's part of a turn.
 *
 * @param batch what must be committed first, absent when nothing must
 */
record Worked(OwnedShard shard, Draft draft, @Nullable Batch batch) {
    int number() {
        return shard.stand().shard();
    }
}
