package assay.core.shard;

import java.util.UUID;

/** Those who wait for the outcome of a command, on this instance or another. */
public interface Answers {

    /** Tells the instance that took a command what came of it. */
    void answer(String origin, UUID command, CommandAnswer answer);
}
