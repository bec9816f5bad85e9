package assay.core.shard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of one shard that are in memory: all that are awake, and those asleep that were needed lately. */
final class Residents {

    private static final Duration KEEP = Duration.ofMinutes(1);

    private final int shard;
    private final long floor;
    private final ShardStore store;
    private final Map<UUID, Resident> byAccount = new HashMap<>();
    private final AccountIndex index = new FullScan();
    private @Nullable Instant firstWake;
    private Instant evictAt = Instant.MIN;

    /** @param floor the shard's last checkpoint */
    Residents(int shard, long floor, ShardStore store) {
        this.shard = shard;
        this.floor = floor;
        this.store = store;
    }

    /** Loads all that are awake and says from where on the tape is needed. */
    TapeNeed load() {
        Long lowest = null;
        for (var saved : store.awake(shard)) {
            var resident = add(saved);
            lowest = lowest == null ? resident.folded() : Math.min(lowest, resident.folded());
        }
        firstWake = store.firstWake(shard, Instant.EPOCH);
        return new TapeNeed(lowest, firstWake);
    }

    private Resident add(SavedAccount saved) {
        var present = byAccount.get(saved.account());
        if (present != null) {
            return present;
        }
        var resident = Resident.of(saved, floor);
        byAccount.put(saved.account(), resident);
        index.update(resident);
        return resident;
    }

    /** The accounts that an entry can touch, those that sleep until its instant included. */
    Iterable<Resident> touchedBy(TapePoint point) {
        var woken = due(point.at());
        if (woken.isEmpty()) {
            return index.touchedBy(point);
        }
        var touched = new ArrayList<Resident>(woken);
        for (var resident : index.touchedBy(point)) {
            if (!woken.contains(resident)) {
                touched.add(resident);
            }
        }
        return touched;
    }

    private Set<Resident> due(Instant at) {
        if (firstWake == null || firstWake.isAfter(at)) {
            return Set.of();
        }
        var woken = new TreeMap<UUID, Resident>();
        for (var resident : byAccount.values()) {
            if (resident.wakesBy(at)) {
                woken.put(resident.account(), resident);
            }
        }
        for (var saved : store.due(shard, at)) {
            if (!byAccount.containsKey(saved.account())) {
                woken.put(saved.account(), add(saved));
            }
        }
        firstWake = store.firstWake(shard, at);
        return new LinkedHashSet<>(woken.values());
    }

    /** Whether some account is awake, or fell asleep while its row says awake. */
    boolean needCheckpoint() {
        return !index.all().isEmpty() || byAccount.values().stream().anyMatch(Resident::changed);
    }

    /** All accounts awake. */
    Collection<Resident> awake() {
        return index.all();
    }

    /** Those whose row does not show what is about to be in force, in a fixed order. */
    List<Resident> changed() {
        return byAccount.values().stream()
                .filter(Resident::changed)
                .sorted(Comparator.comparing(Resident::account))
                .toList();
    }

    @Nullable
    Resident get(UUID account) {
        return byAccount.get(account);
    }

    /** Brings those of the accounts into memory that exist. */
    void fetch(Collection<UUID> accounts) {
        var missing = accounts.stream()
                .filter(each -> !byAccount.containsKey(each))
                .distinct()
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            store.find(shard, missing).forEach(this::add);
        }
    }

    /** Brings to mind which commands of these accounts have a line. */
    void recall(Collection<UUID> accounts) {
        var unasked = new HashSet<UUID>();
        for (var account : accounts) {
            var resident = byAccount.get(account);
            if (resident != null && !resident.recalls()) {
                unasked.add(account);
            }
        }
        if (!unasked.isEmpty()) {
            store.commands(unasked)
                    .forEach((account, commands) ->
                            Objects.requireNonNull(byAccount.get(account)).recall(commands));
        }
    }

    Resident open(UUID account, long tape) {
        var resident = Resident.fresh(account, tape);
        resident.recall(new HashSet<>());
        byAccount.put(account, resident);
        return resident;
    }

    void forget(Resident resident) {
        byAccount.remove(resident.account());
        index.remove(resident);
    }

    void update(Resident resident) {
        index.update(resident);
        var wake = resident.rest().wakeAt();
        if (wake != null && (firstWake == null || wake.isBefore(firstWake))) {
            firstWake = wake;
        }
    }

    /** Lets go of accounts asleep that were not needed for a while. */
    void evict(TapePoint point) {
        if (point.at().isBefore(evictAt)) {
            return;
        }
        evictAt = point.at().plus(KEEP);
        var since = point.at().minus(KEEP);
        byAccount.values().removeIf(each -> each.isIdleSince(since));
    }
}
