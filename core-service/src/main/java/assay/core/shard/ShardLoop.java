package assay.core.shard;

import assay.contracts.command.CommandRecord;
import assay.contracts.line.NotCanonical;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * One thread's loop over the shards it was given: takes in what arrived, decides in memory, commits all shards at once,
 * and only then lets the new state be in force, answers and publishes. A shard whose commit changed nothing is somebody
 * else's now.
 */
public final class ShardLoop {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    private static final long ASK_EVERY = Duration.ofSeconds(2).toNanos();

    private final Ports ports;
    private final Ways ways;
    private final Commits commits;
    private final Set<Integer> assigned = new TreeSet<>();
    // In the order of their numbers; changed by the loop alone, looked at by others too.
    private final Map<Integer, OwnedShard> owned = new ConcurrentSkipListMap<>();
    private final Map<Integer, Long> claimAt = new TreeMap<>();
    private long askedAt;
    private boolean busy;

    public ShardLoop(Ports ports) {
        this(ports, Ways.USUAL);
    }

    ShardLoop(Ports ports, Ways ways) {
        this.ports = ports;
        this.ways = ways;
        this.commits = new Commits(ports, ways.conduct(), this::giveUp);
        this.askedAt = ports.nanos().getAsLong();
    }

    /** Does all there is to do now; the first thing is to wait a little if the turn before had nothing to do. */
    public void turn() {
        var arrivals = ports.log().poll(!busy);
        arrivals.lost().forEach(this::lose);
        for (int shard : arrivals.gained()) {
            assigned.add(shard);
            claimAt.put(shard, ports.nanos().getAsLong());
        }
        arrivals.commands().forEach(this::receive);
        busy = !arrivals.commands().isEmpty();
        claimDue();
        work();
    }

    /** The shards that are claimed now; from any thread. */
    public Set<Integer> shards() {
        return Set.copyOf(owned.keySet());
    }

    private void lose(int shard) {
        assigned.remove(shard);
        claimAt.remove(shard);
        drop(shard);
    }

    private void drop(int shard) {
        owned.remove(shard);
        commits.forget(shard);
    }

    /** Memory is dropped; if the shard is still ours a while later, it is claimed anew. */
    private void giveUp(int shard) {
        drop(shard);
        if (assigned.contains(shard)) {
            claimAt.put(shard, ports.nanos().getAsLong() + PAUSE);
        }
    }

    private void receive(InputLog.Arrival arrival) {
        var shard = owned.get(arrival.shard());
        if (shard == null) {
            return;
        }
        long offset = arrival.at().offset();
        try {
            var command = CommandRecord.parse(arrival.at().bytes());
            shard.pending().add(new PendingCommands.Pending(offset, arrival.origin(), command));
        } catch (NotCanonical e) {
            shard.pending().poison(offset);
            ports.troubles().report(arrival.shard(), "command at offset " + offset + " cannot be read", e);
        }
    }

    private void claimDue() {
        long now = ports.nanos().getAsLong();
        for (var due : List.copyOf(claimAt.entrySet())) {
            if (due.getValue() - now <= 0 && !claim(due.getKey())) {
                return;
            }
        }
    }

    /** False when the store is away: asking it for more shards would only keep the loop from polling. */
    private boolean claim(int shard) {
        try {
            owned.put(shard, OwnedShard.claim(shard, ports, ways));
            claimAt.remove(shard);
            return true;
        } catch (RuntimeException e) {
            troubled(shard, "it could not be claimed", e);
            return !(e instanceof StoreFailed);
        }
    }

    private void troubled(int shard, String what, @Nullable Throwable cause) {
        ports.troubles().report(shard, what, cause);
        giveUp(shard);
    }

    private void work() {
        commits.settle();
        askWhoOwns();
        var round = new ArrayList<Worked>();
        for (var shard : List.copyOf(owned.entrySet())) {
            if (!commits.isInDoubt(shard.getKey()) && !advance(shard.getKey(), shard.getValue(), round)) {
                break;
            }
        }
        commits.finish(round);
        publish();
    }

    /** As far as there is time for: a topic that is away makes every shard wait that has something for it. */
    private void publish() {
        long begun = ports.nanos().getAsLong();
        for (var shard : owned.values()) {
            if (!shard.pump() || ports.nanos().getAsLong() - begun > PAUSE) {
                return;
            }
        }
    }

    /**
     * A shard without anything to commit would not notice that somebody claimed it late, who had lost it and did not
     * know: his lines would never be published, nor what he opened be judged.
     */
    private void askWhoOwns() {
        long now = ports.nanos().getAsLong();
        if (now - askedAt < ASK_EVERY || owned.isEmpty() || !ways.conduct().asksWhoOwns()) {
            return;
        }
        askedAt = now;
        try {
            var fences = ports.store().fences(owned.keySet());
            for (var shard : List.copyOf(owned.entrySet())) {
                var fence = shard.getValue().stand().fence();
                if (!commits.isInDoubt(shard.getKey()) && !fence.equals(fences.get(shard.getKey()))) {
                    giveUp(shard.getKey());
                }
            }
        } catch (StoreFailed e) {
            owned.keySet().forEach(each -> ports.troubles().report(each, "it cannot be asked who owns it", e));
        }
    }

    /** False when the store is away. */
    private boolean advance(int number, OwnedShard shard, List<Worked> round) {
        try {
            var feed = ports.feed();
            var draft = shard.advance(feed.silent(ports.nanos().getAsLong()) || feed.resuming());
            busy |= draft.isBusy();
            round.add(new Worked(shard, draft, shard.batch(draft)));
            return true;
        } catch (RuntimeException e) {
            troubled(number, "a turn failed", e);
            return !(e instanceof StoreFailed);
        }
    }
}
