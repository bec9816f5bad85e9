package assay.core.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** One instance's place in the group: what it is told late or not at all, and how far it has read each shard. */
final class SimulatedLog implements InputLog {

    private final SimulatedTopics topics;
    private final Chance chance;
    private final LongSupplier nanos;
    private final List<Integer> gained = new ArrayList<>();
    private final List<Integer> lost = new ArrayList<>();
    private final TreeMap<Integer, Long> offsetByShard = new TreeMap<>();
    private boolean deaf;

    SimulatedLog(SimulatedTopics topics, Chance chance, LongSupplier nanos) {
        this.topics = topics;
        this.chance = chance;
        this.nanos = nanos;
    }

    void give(int shard) {
        gained.add(shard);
    }

    void take(int shard) {
        gained.removeIf(each -> each == shard);
        lost.add(shard);
    }

    /** Hears nothing of the group, and goes on with what it has. */
    void deaf(boolean on) {
        deaf = on;
    }

    @Override
    public Arrivals poll(boolean idle) {
        var gainedNow = deaf ? List.<Integer>of() : List.copyOf(gained);
        var lostNow = deaf ? List.<Integer>of() : List.copyOf(lost);
        if (!deaf) {
            gained.clear();
            lost.clear();
            lostNow.forEach(offsetByShard::remove);
        }
        var commands = new ArrayList<Arrival>();
        for (var entry : offsetByShard.entrySet()) {
            int most = chance.random().nextInt(1, 4);
            var log = topics.commands(entry.getKey());
            long next = entry.getValue();
            while (most-- > 0 && next < log.size() && log.get((int) next).visibleAt() <= nanos.getAsLong()) {
                var command = log.get((int) next++);
                commands.add(new Arrival(entry.getKey(), command.origin(), command.at()));
            }
            entry.setValue(next);
        }
        return new Arrivals(gainedNow, lostNow, commands);
    }

    @Override
    public void begin(int shard, long offset) {
        offsetByShard.put(shard, offset);
    }

    @Override
    public List<TapeRecord> tape(long offset, int max) {
        int from = (int) Math.min(offset, topics.tape.size());
        return List.copyOf(topics.tape.subList(from, Math.min(topics.tape.size(), from + Math.min(max, 50))));
    }
}
