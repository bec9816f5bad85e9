package assay.stream.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamRangeArgs;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.Codec;
import org.redisson.client.codec.StringCodec;
import org.redisson.codec.CompositeCodec;

/**
 * A capped Redis stream for each log; an event's id is its sequence, so that Redis itself refuses what it has, and any
 * number of instances may write the same.
 */
public final class RedisHistory implements History {
    private static final String FIELD = "f";
    private static final Codec CODEC = new CompositeCodec(StringCodec.INSTANCE, ByteArrayCodec.INSTANCE);
    private static final String APPEND = """
            for i = 3, #ARGV, 2 do
              local answer = redis.pcall('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], ARGV[i] .. '-0', 'f', ARGV[i + 1])
              if type(answer) == 'table' and answer.err and not string.find(answer.err, 'equal or smaller') then
                return answer
              end
            end
            return redis.call('PEXPIRE', KEYS[1], ARGV[2])
            """;

    private final RedissonClient redis;
    private final byte[] max;
    private final byte[] life;

    /** @param max how many events of a log are kept, at least; a few more may be */
    public RedisHistory(RedissonClient redis, int max, Duration life) {
        this.redis = redis;
        this.max = ascii(max);
        this.life = ascii(life.toMillis());
    }

    @Override
    public void append(Map<LogName, List<LogEntry>> entries) {
        if (entries.size() == 1) {
            // A batch of one would only wait longer.
            var script = redis.getScript(ByteArrayCodec.INSTANCE);
            entries.forEach((log, each) ->
                    script.<Long>eval(Mode.READ_WRITE, APPEND, ReturnType.LONG, List.of(log.key()), arguments(each)));
            return;
        }
        var batch = redis.createBatch();
        var script = batch.getScript(ByteArrayCodec.INSTANCE);
        for (var each : entries.entrySet()) {
            var keys = List.<Object>of(each.getKey().key());
            var _ = script.evalAsync(Mode.READ_WRITE, APPEND, ReturnType.LONG, keys, arguments(each.getValue()));
        }
        batch.execute();
    }

    private Object[] arguments(List<LogEntry> entries) {
        var arguments = new ArrayList<Object>(2 + 2 * entries.size());
        arguments.add(max);
        arguments.add(life);
        for (var each : entries) {
            arguments.add(ascii(each.sequence()));
            arguments.add(each.event());
        }
        return arguments.toArray();
    }

    @Override
    public CompletionStage<List<LogEntry>> after(LogName log, long sequence, int max) {
        return redis.<String, byte[]>getStream(log.key(), CODEC)
                .rangeAsync(StreamRangeArgs.startId(new StreamMessageId(sequence + 1, 0))
                        .endId(StreamMessageId.MAX)
                        .count(max))
                .thenApply(found -> found.entrySet().stream()
                        .map(each -> new LogEntry(
                                each.getKey().getId0(),
                                Objects.requireNonNull(each.getValue().get(FIELD))))
                        .toList());
    }

    @Override
    public CompletionStage<Long> newest(LogName log) {
        return redis.<String, byte[]>getStream(log.key(), CODEC)
                .rangeReversedAsync(StreamRangeArgs.startId(StreamMessageId.MAX)
                        .endId(StreamMessageId.MIN)
                        .count(1))
                .thenApply(found -> found.keySet().stream()
                        .mapToLong(StreamMessageId::getId0)
                        .max()
                        .orElse(0));
    }

    private static byte[] ascii(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }
}
