package assay.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever lost a shard and has not heard of it may still claim it, after the instance that it was given to. */
class LateClaimTest {

    private static final Duration TICK = Duration.ofMillis(100);

    @Test
    void theOwnerTakesUpWhatWasWrittenBehindItsBackAlthoughItHasNothingToWriteItself() {
        assertThat(unpublishedAfterALateClaim(Mistake.NONE)).isZero();
    }

    @Test
    void anOwnerThatNeverAskedWouldLeaveItLying() {
        assertThat(unpublishedAfterALateClaim(Mistake.NOBODY_ASKED)).isPositive();
    }

    private static long unpublishedAfterALateClaim(Mistake mistake) {
        var world = new SimulatedWorld(1, mistake);
        var owner = new SimulatedInstance("owner", world, world.codec);
        var late = new SimulatedInstance("late", world, world.codec);
        world.chance.calm();
        owner.log.give(0);
        late.log.give(0);
        live(world, owner, 20, true);
        live(world, late, 1, false);
        open(world, late);
        live(world, late, 10, false);
        assertThat(world.database.lines(0)).as("the late one's lines").isNotEmpty();
        assertThat(world.oracle.lastPublished(0))
                .as("it dies before it published them")
                .isZero();

        live(world, owner, 60, true);
        assertThat(world.oracle.violations).isEmpty();
        return world.database.lines(0).size() - world.oracle.lastPublished(0);
    }

    private static void open(SimulatedWorld world, SimulatedInstance taker) {
        var trader = new SimulatedTrader(new UUID(7, 7), 0, SimulatedPacks.STATIC, new SplittableRandom(1));
        var seen = world.points().get(world.lastSequence());
        var open = trader.next(Objects.requireNonNull(seen), world);
        world.sent.put(open.command(), open.account());
        world.topics.command(0, taker.name, open.bytes(), 0);
    }

    private static void live(SimulatedWorld world, SimulatedInstance instance, int turns, boolean delivering) {
        for (int i = 0; i < turns; i++) {
            world.pass(TICK);
            instance.read(100);
            assertThat(instance.turn()).isTrue();
            if (delivering) {
                instance.announcer.deliver(100);
            }
        }
    }
}
