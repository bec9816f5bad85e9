package assay.core.shard;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Whether a fault happens now: by the seed, unless everything must settle. Counts what happened. */
final class Chance {

    /** What can go wrong. */
    enum Fault {
        CRASH,
        CRASH_IN_A_TURN,
        REBALANCE,
        ZOMBIE,
        COMMIT_UNKNOWN_NOT_WRITTEN,
        COMMIT_UNKNOWN_WRITTEN,
        COMMIT_UNKNOWN_WRITTEN_LATE,
        STORE_DOWN,
        SEND_REFUSED,
        SEND_LOST,
        SEND_UNKNOWN,
        DUPLICATE,
        DELAY,
        FORK,
        SILENCE
    }

    private final RandomGenerator random;
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
    private boolean calm;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    RandomGenerator random() {
        return random;
    }

    /** Once in so many times. */
    boolean happens(Fault fault, int onceIn) {
        return !calm && random.nextInt(onceIn) == 0 && count(fault);
    }

    /** It was seen to happen. */
    boolean count(Fault fault) {
        happened.merge(fault, 1, Integer::sum);
        return true;
    }

    /** No fault from now on. */
    void calm() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    Map<Fault, Integer> happened() {
        return happened;
    }
}
