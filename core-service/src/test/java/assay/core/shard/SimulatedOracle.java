package assay.core.shard;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Texts;
import assay.core.shard.Chance.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sees everything that leaves the loops and says what must never be. */
final class SimulatedOracle implements Troubles {

    final List<String> violations = new ArrayList<>();
    private final SimulatedWorld world;
    private final Map<UUID, List<Line>> acknowledged = new TreeMap<>();
    private final Map<UUID, CommandAnswer> refused = new TreeMap<>();
    private final Map<Integer, Long> lastByShard = new TreeMap<>();
    private final Map<String, Long> lastByTopic = new HashMap<>();
    private final Map<String, Integer> announced = new TreeMap<>();
    private final MessageDigest digest;

    SimulatedOracle(SimulatedWorld world, MessageDigest digest) {
        this.world = world;
        this.digest = digest;
    }

    void violated(String what) {
        if (violations.size() < 20) {
            violations.add(what);
        }
    }

    private void note(String what) {
        digest.update(what.getBytes(StandardCharsets.UTF_8));
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void report(UUID account, String what, @Nullable Throwable cause) {
        violated("account " + account + ": " + what + " " + cause);
    }

    @Override
    public void report(int shard, String what, @Nullable Throwable cause) {
        if (!(cause instanceof StoreFailed)) {
            violated("shard " + shard + ": " + what + " " + cause);
        }
    }

    /** An answer leaves a loop. */
    void answered(String origin, UUID command, CommandAnswer answer) {
        note("answer " + origin + command + answer.getClass().getSimpleName());
        if (answer instanceof CommandAnswer.Applied(var lines)) {
            lines.forEach(each -> note(each.hash()));
        }
        switch (answer) {
            case CommandAnswer.Applied(var lines) -> {
                var account = world.accountOf(command);
                if (!lines.stream().allMatch(each -> world.database.holds(account, each))) {
                    violated("answered before its lines were stored: " + command);
                }
                var before = acknowledged.put(command, lines);
                if (before != null && !before.equals(lines)) {
                    violated("answered twice, differently: " + command);
                }
            }
            case CommandAnswer.Known _ -> {
                if (!world.database.hasLine(command)) {
                    violated("said to be known, without a line: " + command);
                }
            }
            case CommandAnswer.NoAccount _, CommandAnswer.NotOpened _, CommandAnswer.Failed _ ->
                refused.put(command, answer);
        }
    }

    /** A record arrives in a topic. */
    void published(Outgoing record) {
        note(record.topic() + record.shardSequence());
        digest.update(record.bytes());
        if (record.topic().equals(Topics.TRADING_JOURNAL)) {
            line(record);
        } else if (!record.topic().equals(Topics.EQUITY_MARKED)) {
            announcement(record);
        }
    }

    private void line(Outgoing record) {
        var stored = world.database.lines(record.shard());
        long sequence = record.shardSequence();
        if (sequence > stored.size()
                || !Arrays.equals(stored.get((int) sequence - 1).line().bytes(), record.bytes())) {
            violated("published and not stored: " + record.shard() + "/" + sequence);
        }
        long last = lastByShard.getOrDefault(record.shard(), 0L);
        if (sequence > last + 1) {
            violated("published out of order: " + record.shard() + "/" + sequence + " after " + last);
        }
        lastByShard.put(record.shard(), Math.max(last, sequence));
    }

    private void announcement(Outgoing record) {
        if (!(Json.parse(record.bytes()) instanceof Fields fields)) {
            throw new IllegalStateException("an announcement that is no object");
        }
        long sequence = number(fields, "accountSequence");
        long previous = number(fields, "previousOnTopic");
        var key = record.topic() + record.key();
        long last = lastByTopic.getOrDefault(key, 0L);
        if (sequence > last) {
            if (previous != last) {
                violated(record.topic() + " " + sequence + " names " + previous + " as the one before, it was " + last);
            }
            if (!text(fields, "eventId")
                    .equals(Announced.eventId(record.key(), record.topic(), sequence)
                            .toString())) {
                violated(record.topic() + " " + sequence + " has an id of its own");
            }
            lastByTopic.put(key, sequence);
            announced.merge(record.topic(), 1, Integer::sum);
        }
    }

    private static long number(Fields fields, String key) {
        return Texts.integer(text(fields, key));
    }

    private static String text(Fields fields, String key) {
        return fields.get(key) instanceof Json.Text(var value) ? value : "";
    }

    /** Everything has settled: what came of it goes into the hash. */
    void end() {
        world.database
                .linesByShard
                .values()
                .forEach(lines -> lines.forEach(each -> note(each.line().hash())));
        world.database.rows.values().forEach(row -> note(row.toString()));
    }

    /** Nothing may be missing, doubled or different. */
    void judge() {
        if (world.database.keysViolated > 0) {
            violated("a commit broke a key");
        }
        world.database.linesByShard.forEach(this::shard);
        world.database.linesByAccount.forEach(this::account);
        world.sent.forEach(this::outcome);
        announced();
    }

    private void shard(int shard, List<ShardLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).shardSequence() != i + 1) {
                violated("shard " + shard + " has " + lines.get(i).shardSequence() + " at " + (i + 1));
            }
        }
        if (lastByShard.getOrDefault(shard, 0L) != lines.size()) {
            violated("shard " + shard + " is published up to " + lastByShard.get(shard) + " of " + lines.size());
        }
    }

    private void account(UUID account, List<ShardLine> stored) {
        var row = world.database.rows.get(account);
        if (row == null || row.head().sequence() > stored.size()) {
            violated("no row of " + account);
            return;
        }
        var lines = stored.stream().map(ShardLine::line).toList();
        var finding = SimulatedAuditor.finding(world.codec, lines, row, world.points());
        if (finding != null) {
            violated("account " + account + ": " + finding);
        }
    }

    private void outcome(UUID command, UUID account) {
        var lines = world.database.lines(account).stream()
                .filter(each -> command.equals(each.command()))
                .toList();
        var no = refused.get(command);
        if (lines.size() > 1) {
            violated("applied twice: " + command);
        }
        if (lines.isEmpty() && no == null) {
            violated("lost: " + command);
        }
        if (!lines.isEmpty() && no instanceof CommandAnswer.Failed) {
            violated("said to have failed, and has a line: " + command);
        }
        var answered = acknowledged.get(command);
        if (answered != null && !answered.stream().allMatch(each -> world.database.holds(account, each))) {
            violated("answered and lost: " + command);
        }
    }

    private void announced() {
        var types = Map.of(
                Topics.ORDER_PLACED, "OrderPlaced",
                Topics.ORDER_FILLED, "OrderFilled",
                Topics.ORDER_DENIED, "OrderDenied",
                Topics.ORDER_CANCELLED, "OrderCancelled",
                Topics.WARNING_RAISED, "WarningRaised",
                Topics.VIOLATION_DETECTED, "RuleViolated");
        types.forEach((topic, type) -> {
            long lines = world.database.linesByShard.values().stream()
                    .flatMap(List::stream)
                    .filter(each -> each.line().type().equals(type))
                    .count();
            if (announced.getOrDefault(topic, 0) != lines) {
                violated(topic + " has " + announced.get(topic) + " of " + lines);
            }
        });
    }

    /** The shard sequence up to which a reader of the journal topic has read. */
    long lastPublished(int shard) {
        return lastByShard.getOrDefault(shard, 0L);
    }

    /** How many commands were answered with their lines. */
    int acknowledged() {
        return acknowledged.size();
    }

    void count(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            world.chance.count(fault);
        }
    }
}
