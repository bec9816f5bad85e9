package assay.core.shard;

import assay.proof.codec.LineCodec;
import org.jspecify.annotations.Nullable;

/** One process: its reader of the tape, its loop and its connections. All of it is gone when it dies. */
final class SimulatedInstance {

    final String name;
    final TapeFeed feed = new TapeFeed(64);
    final SimulatedLog log;
    final SimulatedAnnouncer announcer;
    private final SimulatedWorld world;
    private final TapeFollower follower;
    private final ShardLoop loop;
    private int deafFor;

    SimulatedInstance(String name, SimulatedWorld world, LineCodec codec) {
        this.name = name;
        this.world = world;
        log = new SimulatedLog(world.topics, world.chance, world::nanos);
        announcer = new SimulatedAnnouncer(world.chance, world.oracle::published);
        var store = new SimulatedStore(world.database, world.chance, codec, world.mistake.margin());
        var ways = world.mistake.ways();
        follower =
                new TapeFollower(store.newest(), ways.conduct(), ways.tuning().restatement());
        loop = new ShardLoop(
                new Ports(log, store, announcer, world.oracle::answered, feed, world.oracle, world::nanos, codec),
                ways);
    }

    /** Reads a little of the tape. */
    void read(int most) {
        for (var record : log.tape(follower.offset(), most)) {
            feed.take(follower, record, world.nanos());
        }
    }

    /** One turn; false when the process died in it. */
    boolean turn() {
        if (deafFor > 0 && --deafFor == 0) {
            log.deaf(false);
        }
        try {
            loop.turn();
            return true;
        } catch (SimulatedCrash _) {
            return false;
        }
    }

    /** It is cut off from the group for some turns; a connection to the database it still has. */
    void deaf(int turns) {
        log.deaf(true);
        deafFor = turns;
    }

    void hear() {
        log.deaf(false);
        deafFor = 0;
    }

    @Nullable
    TapePoint newest() {
        return feed.newest();
    }

    /** Whether nothing is left to read, to apply or to send. */
    boolean isSettled() {
        return announcer.isIdle() && follower.offset() == world.topics.tape.size();
    }
}
