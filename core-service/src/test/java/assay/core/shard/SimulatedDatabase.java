package assay.core.shard;

import assay.contracts.line.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The tables, their keys and the one transaction that changes them. */
final class SimulatedDatabase {

    /** After so many seconds with an entry, everything has been said again: saying it takes a while too. */
    static final int RESTATEMENT = TapeScript.RESTATEMENT + 3;

    /** Readers start so many seconds back. */
    static final int MARGIN = RESTATEMENT + 2;

    /** A stored position of the tape. */
    record Position(TapePosition position, Instant at) {}

    final Map<Integer, ShardStand> stands = new TreeMap<>();
    final Map<Integer, List<ShardLine>> linesByShard = new TreeMap<>();
    final Map<UUID, List<ShardLine>> linesByAccount = new TreeMap<>();
    final Map<UUID, SavedAccount> rows = new TreeMap<>();
    final Map<UUID, Integer> shardByAccount = new HashMap<>();
    final List<Position> positions = new ArrayList<>();
    private final Set<UUID> commands = new HashSet<>();
    private final List<List<Batch>> late = new ArrayList<>();
    private final boolean fenced;
    /** Commits of owners that had been deposed. */
    int zombies;

    /** Commits that broke a key: the loop must never come to that. */
    int keysViolated;

    SimulatedDatabase(int shards, boolean fenced) {
        this.fenced = fenced;
        for (int shard = 0; shard < shards; shard++) {
            stands.put(shard, new ShardStand(shard, new Fence(0, 0), 0, 0, 0, 0, 0));
            linesByShard.put(shard, new ArrayList<>());
        }
    }

    ShardStand stand(int shard) {
        var stand = stands.get(shard);
        if (stand == null) {
            throw new IllegalArgumentException("no shard " + shard);
        }
        return stand;
    }

    List<ShardLine> lines(int shard) {
        return linesByShard.getOrDefault(shard, List.of());
    }

    List<ShardLine> lines(UUID account) {
        return linesByAccount.getOrDefault(account, List.of());
    }

    boolean hasLine(UUID command) {
        return commands.contains(command);
    }

    /** Whether exactly this line is stored. */
    boolean holds(UUID account, Line line) {
        var lines = lines(account);
        return line.sequence() <= lines.size()
                && lines.get((int) line.sequence() - 1).line().equals(line);
    }

    /** Writes the batches whose fence holds, all or nothing. */
    Set<Integer> commit(List<Batch> batches) {
        var written = new HashSet<Integer>();
        var passed = new ArrayList<Batch>();
        for (var batch : batches) {
            if (!fenced || stand(batch.shard()).fence().equals(batch.fence())) {
                passed.add(batch);
                written.add(batch.shard());
            } else if (stand(batch.shard()).fence().epoch() > batch.fence().epoch()) {
                zombies++;
            }
        }
        if (!passed.stream().allMatch(this::keysHold)) {
            keysViolated++;
            throw new StoreFailed("duplicate key", new IllegalStateException());
        }
        passed.forEach(this::write);
        return written;
    }

    private boolean keysHold(Batch batch) {
        long sequence = lines(batch.shard()).size();
        for (var line : batch.lines()) {
            sequence++;
            boolean taken = line.command() != null && commands.contains(line.command());
            if (line.shardSequence() != sequence || taken) {
                return false;
            }
        }
        return batch.lines().stream()
                .allMatch(each -> each.line().sequence() > lines(each.account()).size());
    }

    private void write(Batch batch) {
        stands.put(batch.shard(), batch.then());
        for (var line : batch.lines()) {
            var kept = new ShardLine(
                    line.shard(),
                    line.shardSequence(),
                    line.account(),
                    line.tape(),
                    line.command(),
                    line.subject(),
                    line.line(),
                    null);
            linesByShard.computeIfAbsent(line.shard(), _ -> new ArrayList<>()).add(kept);
            linesByAccount
                    .computeIfAbsent(line.account(), _ -> new ArrayList<>())
                    .add(kept);
            if (line.command() != null) {
                commands.add(line.command());
            }
        }
        for (var account : batch.accounts()) {
            rows.put(account.account(), account);
            shardByAccount.put(account.account(), batch.shard());
        }
    }

    /** A transaction whose client gave up on it, and that the server is still working at. */
    void later(List<Batch> batches) {
        late.add(batches);
    }

    /** The server comes round to what it was still working at. */
    void catchUp() {
        for (var batches : List.copyOf(late)) {
            try {
                commit(batches);
            } catch (StoreFailed _) {
                // Nobody is there to be told.
            }
        }
        late.clear();
    }
}
