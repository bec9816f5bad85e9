package assay.core.shard;

import assay.contracts.command.CommandRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The commands of one shard that have arrived and have no outcome yet, in offset order. */
final class PendingCommands {

    /** One command waiting for its entry. */
    record Pending(long offset, String origin, CommandRecord command) {}

    private final TreeMap<Long, Pending> byOffset = new TreeMap<>();
    private long next;
    private @Nullable Long poisoned;

    /** @param from the first offset that will arrive */
    PendingCommands(long from) {
        next = from;
    }

    /** Takes a command that arrived; one at an offset that arrived before is ignored. */
    void add(Pending pending) {
        if (pending.offset() >= next) {
            byOffset.put(pending.offset(), pending);
            next = pending.offset() + 1;
        }
    }

    /** A record that nobody can read: it and everything behind it waits until a person has looked. */
    void poison(long offset) {
        if (poisoned == null) {
            poisoned = offset;
        }
    }

    boolean isPoisoned() {
        return poisoned != null;
    }

    boolean isEmpty() {
        return byOffset.isEmpty();
    }

    int size() {
        return byOffset.size();
    }

    /** Takes out what may be applied at an entry, in offset order. */
    List<Pending> ready(long sequence) {
        if (byOffset.isEmpty()) {
            return List.of();
        }
        var ready = new ArrayList<Pending>();
        var all = byOffset.values().iterator();
        while (all.hasNext()) {
            var pending = all.next();
            if (poisoned != null && pending.offset() > poisoned) {
                break;
            }
            if (pending.command().seen() <= sequence) {
                ready.add(pending);
                all.remove();
            }
        }
        return ready;
    }

    /** The offset that will arrive next. */
    long next() {
        return next;
    }

    /** The lowest offset without outcome. */
    long lowest() {
        if (poisoned != null && (byOffset.isEmpty() || poisoned < byOffset.firstKey())) {
            return poisoned;
        }
        return byOffset.isEmpty() ? next : byOffset.firstKey();
    }
}
