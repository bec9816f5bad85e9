package assay.core.shard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where on a shard needs the tape.
 *
 * @param sequence the lowest entry at which the state of an account awake stands, absent when none is awake
 * @param wake the earliest deadline of an account asleep, absent when there is none
 */
record TapeNeed(@Nullable Long sequence, @Nullable Instant wake) {

    /** Any entry will do. */
    boolean isNothing() {
        return sequence == null && wake == null;
    }

    /** Whether the shard needs this entry; if so, it needs all behind it. */
    boolean isMetBy(TapePoint point) {
        boolean bySequence = sequence != null && point.sequence() >= sequence;
        boolean byWake = wake != null && !point.at().isBefore(wake);
        return bySequence || byWake;
    }

    /** A stored position early enough to know the market at the first entry needed. */
    TapePosition start(ShardStore store) {
        var bySequence = sequence == null ? null : store.before(sequence);
        var byWake = wake == null ? null : store.before(wake);
        if (bySequence == null || (byWake != null && byWake.offset() < bySequence.offset())) {
            return byWake == null ? TapePosition.START : byWake;
        }
        return bySequence;
    }
}
