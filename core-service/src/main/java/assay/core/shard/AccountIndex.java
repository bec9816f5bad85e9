package assay.core.shard;

import java.util.Collection;

/**
 * Which accounts of a shard an entry can touch. A full scan over those awake is the meaning; an index may only leave
 * out accounts that a step would not change.
 */
interface AccountIndex {

    /** The accounts that this entry can touch, each once, in the same order on every machine. */
    Iterable<Resident> touchedBy(TapePoint point);

    /** All accounts awake, in the same order on every machine. */
    Collection<Resident> all();

    /** Takes note of an account that is new or has changed. */
    void update(Resident resident);

    /** Forgets an account that has left the memory. */
    void remove(Resident resident);
}
