package assay.core.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lies in the logs: commands by shard, the tape as all its writers wrote it, and everything published. */
final class SimulatedTopics {

    /** A command in its log; readers get it once the clock has passed `visibleAt`. */
    record Command(String origin, LogRecord at, long visibleAt) {}

    final Map<Integer, List<Command>> commandsByShard = new TreeMap<>();
    final List<TapeRecord> tape = new ArrayList<>();
    final List<Outgoing> published = new ArrayList<>();

    SimulatedTopics(int shards) {
        for (int shard = 0; shard < shards; shard++) {
            commandsByShard.put(shard, new ArrayList<>());
        }
    }

    List<Command> commands(int shard) {
        return commandsByShard.computeIfAbsent(shard, _ -> new ArrayList<>());
    }

    void command(int shard, String origin, byte[] bytes, long visibleAt) {
        var log = commands(shard);
        log.add(new Command(origin, new LogRecord(log.size(), bytes), visibleAt));
    }

    void tape(byte[] bytes) {
        tape.add(new TapeRecord(tape.size(), bytes));
    }
}
