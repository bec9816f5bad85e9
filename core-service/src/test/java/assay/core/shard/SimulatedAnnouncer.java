package assay.core.shard;

import assay.core.shard.Chance.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** One instance's producer: idempotent and in order, but slow, sometimes full, and sometimes without an answer. */
final class SimulatedAnnouncer implements Announcer {

    private record Flying(Outgoing record, Consumer<Boolean> done) {}

    private final Chance chance;
    private final Consumer<Outgoing> topic;
    private final Deque<Flying> flying = new ArrayDeque<>();

    SimulatedAnnouncer(Chance chance, Consumer<Outgoing> topic) {
        this.chance = chance;
        this.topic = topic;
    }

    @Override
    public void send(Outgoing record, Consumer<Boolean> done) {
        if (chance.happens(Fault.CRASH_IN_A_TURN, 2_000)) {
            throw new SimulatedCrash();
        }
        if (chance.happens(Fault.SEND_REFUSED, 100)) {
            done.accept(false);
            return;
        }
        flying.add(new Flying(record, done));
    }

    /** Some of what is on its way arrives. */
    void deliver(int most) {
        for (int i = 0; i < most && !flying.isEmpty(); i++) {
            if (chance.happens(Fault.SEND_LOST, 150)) {
                fail();
                return;
            }
            var one = flying.removeFirst();
            topic.accept(one.record());
            one.done().accept(!chance.happens(Fault.SEND_UNKNOWN, 150));
        }
    }

    /** What is lost takes with it everything the producer sent behind it. */
    private void fail() {
        for (var one = flying.poll(); one != null; one = flying.poll()) {
            one.done().accept(false);
        }
    }

    boolean isIdle() {
        return flying.isEmpty();
    }

    /** The process is gone: some of what had left it arrives all the same, later. */
    SimulatedAnnouncer orphaned() {
        var ghost = new SimulatedAnnouncer(chance, topic);
        int left = chance.random().nextInt(flying.size() + 1);
        for (int i = 0; i < left; i++) {
            ghost.flying.add(new Flying(flying.removeFirst().record(), _ -> {}));
        }
        flying.clear();
        return ghost;
    }
}
