package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.core.shard.Chance.Fault;
import assay.proof.codec.LineCodec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Instances, logs, a database, traders and a tape, in one thread, from one seed. */
final class SimulatedWorld {

    static final int SHARDS = 3;
    private static final int INSTANCES = 3;
    private static final int TRADERS = 5;
    private static final int ROUNDS = 90;
    private static final int SETTLING_MAX = 300;
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

    final Mistake mistake;
    final LineCodec codec = CODEC;
    final SimulatedDatabase database;
    final SimulatedTopics topics = new SimulatedTopics(SHARDS);
    final Chance chance;
    final SimulatedOracle oracle;
    final Map<UUID, UUID> sent = new TreeMap<>();

    private static final LineCodec CODEC = new LineCodec(SimulatedPacks.packs());

    private final RandomGenerator random;
    private final Instant begin;
    private final TapeScript script;
    private final TapeFollower truth = new TapeFollower(TapePosition.START);
    private final Map<Long, TapePoint> points = new HashMap<>();
    private final List<SimulatedInstance> instances = new ArrayList<>();
    private final List<SimulatedAnnouncer> ghosts = new ArrayList<>();
    private final List<SimulatedTrader> traders = new ArrayList<>();
    private final Map<Integer, SimulatedInstance> ownerByShard = new TreeMap<>();
    private final List<ChainHead> heads = new ArrayList<>(List.of(ChainHead.START));
    private long nanos = 1;
    private long silentUntil;
    private int born;

    SimulatedWorld(long seed, Mistake mistake) {
        this.mistake = mistake;
        random = new java.util.SplittableRandom(seed);
        begin = MIDNIGHT.plusSeconds((seed % 2 == 0 ? 0 : 60) - 11);
        chance = new Chance(random);
        database = new SimulatedDatabase(SHARDS, mistake.isFenced());
        script = new TapeScript(random);
        oracle = new SimulatedOracle(this, sha256());
        for (int i = 0; i < TRADERS; i++) {
            var pack = SimulatedPacks.ALL.get(i % SimulatedPacks.ALL.size());
            traders.add(new SimulatedTrader(new UUID(seed, i + 1), i % SHARDS, pack, random));
        }
        for (int i = 0; i < INSTANCES; i++) {
            begin();
        }
        rebalance();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long nanos() {
        return nanos;
    }

    Map<Long, TapePoint> points() {
        return points;
    }

    long lastSequence() {
        return script.head().sequence();
    }

    UUID accountOf(UUID command) {
        return sent.getOrDefault(command, command);
    }

    /** Lives through it and lets it settle. */
    void run() {
        for (int round = 0; round < ROUNDS; round++) {
            round();
        }
        settle();
        oracle.end();
        oracle.count(Fault.ZOMBIE, database.zombies);
    }

    private void round() {
        nanos += Duration.ofMillis(random.nextInt(40, 460)).toNanos();
        writeTape();
        if (random.nextInt(2) == 0) {
            trade();
        }
        misfortune();
        for (var instance : List.copyOf(instances)) {
            live(instance);
        }
        for (var ghost : ghosts) {
            ghost.deliver(random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            database.catchUp();
        }
    }

    private void live(SimulatedInstance instance) {
        if (random.nextInt(8) != 0) {
            instance.read(random.nextInt(1, 12));
        }
        if (random.nextInt(6) != 0 && !instance.turn()) {
            end(instance);
            return;
        }
        instance.announcer.deliver(random.nextInt(12));
    }

    private void writeTape() {
        if (nanos < silentUntil) {
            return;
        }
        if (chance.happens(Fault.SILENCE, 120)) {
            silentUntil =
                    nanos + Duration.ofMillis(random.nextInt(1_100, 2_500)).toNanos();
            return;
        }
        if (heads.size() > 4 && chance.happens(Fault.FORK, 20)) {
            var fork = script.fork(heads.get(heads.size() - random.nextInt(2, 4)), now());
            topics.tape(fork.bytes());
            topics.tape(script.fork(ChainHead.of(fork), now()).bytes());
        }
        if (random.nextInt(70) == 0) {
            script.walk(TapeScript.SYMBOLS.get(random.nextInt(2)), random.nextInt(-500, 500));
        }
        int lines = random.nextInt(1, 3);
        for (int i = 0; i < lines; i++) {
            write();
        }
    }

    private Instant now() {
        return begin.plusNanos(nanos / 1_000 * 1_000);
    }

    /** The clock goes on, and the tape says one thing more. */
    void pass(Duration time) {
        nanos += time.toNanos();
        write();
    }

    private void write() {
        var line = script.next(now());
        topics.tape(line.bytes());
        heads.add(ChainHead.of(line));
        for (var record : topics.tape.subList((int) truth.offset(), topics.tape.size())) {
            var point = truth.read(record);
            if (point != null) {
                points.put(point.sequence(), point);
                remember(point);
            }
        }
    }

    /** What a notary stores once a second of tape time. */
    private void remember(TapePoint point) {
        var positions = database.positions;
        if (positions.isEmpty()
                || positions.getLast().at().getEpochSecond() < point.at().getEpochSecond()) {
            positions.add(new SimulatedDatabase.Position(new TapePosition(point.head(), point.offset()), point.at()));
        }
    }

    private void trade() {
        if (instances.isEmpty()) {
            return;
        }
        var taker = instances.get(random.nextInt(instances.size()));
        var seen = taker.newest();
        if (seen == null || seen.sequence() < 12) {
            return;
        }
        var trader = traders.get(random.nextInt(traders.size()));
        var record = trader.next(seen, this);
        sent.put(record.command(), record.account());
        long visibleAt =
                chance.happens(Fault.DELAY, 12) ? nanos + Duration.ofSeconds(2).toNanos() : nanos;
        topics.command(trader.shard, taker.name, record.bytes(), visibleAt);
        if (chance.happens(Fault.DUPLICATE, 10)) {
            topics.command(trader.shard, taker.name, record.bytes(), visibleAt);
        }
    }

    private void misfortune() {
        if (!instances.isEmpty() && random.nextInt(30) == 0) {
            end(instances.get(random.nextInt(instances.size())));
        }
        if (instances.size() < INSTANCES && random.nextInt(6) == 0) {
            begin();
            rebalance();
        }
        if (chance.happens(Fault.REBALANCE, 20)) {
            rebalance();
        }
    }

    private void begin() {
        instances.add(new SimulatedInstance("i" + ++born, this, codec));
    }

    private void end(SimulatedInstance instance) {
        if (!instances.contains(instance)) {
            return;
        }
        chance.count(Fault.CRASH);
        instances.remove(instance);
        ghosts.add(instance.announcer.orphaned());
        ownerByShard.values().removeIf(owner -> owner.equals(instance));
        rebalance();
    }

    /** The group gives every shard an owner; some who lose one do not hear of it for a while. */
    private void rebalance() {
        if (instances.isEmpty()) {
            return;
        }
        for (int shard = 0; shard < SHARDS; shard++) {
            var before = ownerByShard.get(shard);
            var owner = instances.get(random.nextInt(instances.size()));
            if (before != null && before.equals(owner)) {
                continue;
            }
            if (before != null) {
                before.log.take(shard);
                if (random.nextInt(3) == 0 && !chance.isCalm()) {
                    before.deaf(random.nextInt(5, 25));
                }
            }
            owner.log.give(shard);
            ownerByShard.put(shard, owner);
        }
    }

    private void settle() {
        chance.calm();
        database.catchUp();
        while (instances.size() < 2) {
            begin();
            rebalance();
        }
        instances.forEach(SimulatedInstance::hear);
        for (int i = 0; i < SETTLING_MAX; i++) {
            nanos += Duration.ofMillis(100).toNanos();
            if (i % 4 == 0) {
                write();
            }
            ghosts.forEach(each -> each.deliver(1_000));
            for (var instance : List.copyOf(instances)) {
                instance.read(100);
                if (!instance.turn()) {
                    throw new IllegalStateException("a crash in calm times");
                }
                instance.announcer.deliver(1_000);
            }
            if (i > 25 && isSettled()) {
                return;
            }
        }
        oracle.violated("did not settle");
    }

    private boolean isSettled() {
        return instances.stream().allMatch(SimulatedInstance::isSettled)
                && database.stands.values().stream().allMatch(this::isSettled);
    }

    private boolean isSettled(ShardStand stand) {
        return oracle.lastPublished(stand.shard())
                == database.lines(stand.shard()).size();
    }
}
