package assay.core.shard;

import assay.domain.order.Order;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The truth as the loop needs it. Every call may fail with {@link StoreFailed}; only a commit's outcome is then
 * unknown.
 */
public interface ShardStore {

    /** Raises the shard's epoch, so that no earlier owner can commit any more, and says where the shard stands. */
    ShardStand claim(int shard);

    /** What the rows of these shards show now. */
    Map<Integer, Fence> fences(Set<Integer> shards);

    /** The accounts of a shard that any entry may touch. */
    List<SavedAccount> awake(int shard);

    /** The earliest deadline after an instant of an account asleep, absent when there is none. */
    @Nullable
    Instant firstWake(int shard, Instant after);

    /** Accounts asleep whose next deadline is not after an instant. */
    List<SavedAccount> due(int shard, Instant at);

    /** Those of the accounts that exist in the shard. */
    List<SavedAccount> find(int shard, Collection<UUID> accounts);

    /** The ids of all commands of these accounts that have a line, by account. */
    Map<UUID, Set<UUID>> commands(Set<UUID> accounts);

    /** The account's last line of one of these types before a sequence, 0 when there is none. */
    long lastOf(UUID account, Set<String> types, long before);

    /** The order that an account placed under an id. */
    Order placed(UUID account, UUID order);

    /** The shard's lines above a shard sequence, in order, at most `max`. */
    List<ShardLine> lines(int shard, long after, int max);

    /**
     * Writes the batches of those shards whose row still shows the batch's fence, in one transaction, and answers with
     * those shards. An exception means that the outcome is unknown: read the fence.
     */
    Set<Integer> commit(List<Batch> batches);

    /**
     * A stored position of the tape so early before an entry that whoever starts there knows all in force at it, the
     * start if there is none. That takes over a minute in which the tape spoke: seconds without an entry do not count.
     */
    TapePosition before(long sequence);

    /** The same for an instant. */
    TapePosition before(Instant at);
}
