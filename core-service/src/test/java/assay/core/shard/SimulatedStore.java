package assay.core.shard;

import assay.contracts.journal.JournalLine;
import assay.core.shard.Chance.Fault;
import assay.domain.account.Event;
import assay.domain.order.Order;
import assay.proof.codec.LineCodec;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One instance's connection to the database: it breaks, and after a commit nobody knows what happened. */
final class SimulatedStore implements ShardStore {

    private final SimulatedDatabase database;
    private final Chance chance;
    private final LineCodec codec;
    private final int margin;
    private int down;

    SimulatedStore(SimulatedDatabase database, Chance chance, LineCodec codec, int margin) {
        this.database = database;
        this.chance = chance;
        this.codec = codec;
        this.margin = margin;
    }

    private void connect() {
        if (down > 0 && !chance.isCalm()) {
            down--;
            throw new StoreFailed("down", new IllegalStateException());
        }
        if (chance.happens(Fault.STORE_DOWN, 400)) {
            down = chance.random().nextInt(1, 6);
            throw new StoreFailed("down", new IllegalStateException());
        }
    }

    @Override
    public ShardStand claim(int shard) {
        connect();
        var before = database.stand(shard);
        var fence = new Fence(before.fence().epoch() + 1, before.fence().version() + 1);
        var claimed = new ShardStand(
                shard,
                fence,
                before.shardSequence(),
                before.published(),
                before.commandOffset(),
                before.tape(),
                before.folded());
        database.stands.put(shard, claimed);
        return claimed;
    }

    @Override
    public Map<Integer, Fence> fences(Set<Integer> shards) {
        connect();
        return shards.stream()
                .collect(Collectors.toMap(
                        Function.identity(), each -> database.stand(each).fence()));
    }

    private List<SavedAccount> saved(int shard, Predicate<SavedAccount> which) {
        connect();
        return database.rows.values().stream()
                .filter(each -> Objects.equals(database.shardByAccount.get(each.account()), shard))
                .filter(which)
                .toList();
    }

    @Override
    public List<SavedAccount> awake(int shard) {
        return saved(shard, SavedAccount::awake).stream().map(this::withTail).toList();
    }

    private SavedAccount withTail(SavedAccount saved) {
        var tail = database.lines(saved.account()).stream()
                .skip(saved.head().sequence())
                .map(ShardLine::line)
                .toList();
        return new SavedAccount(
                saved.account(),
                saved.head(),
                saved.folded(),
                saved.awake(),
                saved.wakeAt(),
                saved.state(),
                tail,
                saved.parked());
    }

    @Override
    public @Nullable Instant firstWake(int shard, Instant after) {
        return saved(shard, each -> !each.awake()).stream()
                .map(SavedAccount::wakeAt)
                .filter(each -> each != null && each.isAfter(after))
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Override
    public List<SavedAccount> due(int shard, Instant at) {
        return saved(
                shard,
                each -> !each.awake() && each.wakeAt() != null && !each.wakeAt().isAfter(at));
    }

    @Override
    public List<SavedAccount> find(int shard, Collection<UUID> accounts) {
        return saved(shard, each -> accounts.contains(each.account()));
    }

    @Override
    public Map<UUID, Set<UUID>> commands(Set<UUID> accounts) {
        connect();
        var commands = new HashMap<UUID, Set<UUID>>();
        for (var account : accounts) {
            var own = new HashSet<UUID>();
            for (var line : database.lines(account)) {
                if (line.command() != null) {
                    own.add(line.command());
                }
            }
            commands.put(account, own);
        }
        return commands;
    }

    @Override
    public long lastOf(UUID account, Set<String> types, long before) {
        connect();
        long last = 0;
        for (var line : database.lines(account)) {
            if (line.line().sequence() < before && types.contains(line.line().type())) {
                last = line.line().sequence();
            }
        }
        return last;
    }

    @Override
    public Order placed(UUID account, UUID order) {
        connect();
        return database.lines(account).stream()
                .filter(each ->
                        order.equals(each.subject()) && each.line().type().equals("OrderPlaced"))
                .map(each -> ((Event.OrderPlaced) codec.event(JournalLine.of(each.line()))).order())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<ShardLine> lines(int shard, long after, int max) {
        connect();
        return database.lines(shard).stream().skip(after).limit(max).toList();
    }

    @Override
    public Set<Integer> commit(List<Batch> batches) {
        connect();
        if (chance.happens(Fault.COMMIT_UNKNOWN_NOT_WRITTEN, 60)) {
            throw new StoreFailed("no answer", new IllegalStateException());
        }
        if (chance.happens(Fault.COMMIT_UNKNOWN_WRITTEN_LATE, 60)) {
            database.later(batches);
            throw new StoreFailed("no answer", new IllegalStateException());
        }
        var written = database.commit(batches);
        if (chance.happens(Fault.COMMIT_UNKNOWN_WRITTEN, 60)) {
            throw new StoreFailed("no answer", new IllegalStateException());
        }
        if (chance.happens(Fault.CRASH_IN_A_TURN, 120)) {
            throw new SimulatedCrash();
        }
        return written;
    }

    @Override
    public TapePosition before(long sequence) {
        connect();
        for (var each : database.positions) {
            if (each.position().head().sequence() >= sequence) {
                return position(each.at());
            }
        }
        return newest();
    }

    /** As an instance starts to read. */
    TapePosition newest() {
        return database.positions.isEmpty()
                ? TapePosition.START
                : position(database.positions.getLast().at());
    }

    @Override
    public TapePosition before(Instant at) {
        connect();
        return position(at);
    }

    private TapePosition position(Instant at) {
        int until = database.positions.size();
        while (until > 0 && database.positions.get(until - 1).at().isAfter(at)) {
            until--;
        }
        int found = until - 1 - margin;
        return found < 0 ? TapePosition.START : database.positions.get(found).position();
    }
}
