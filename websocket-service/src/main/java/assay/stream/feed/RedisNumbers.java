package assay.stream.feed;

import assay.stream.log.LogName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * Numbers what is told to a person in the order it was announced; the same announcement always has the same number, as
 * long as it is one of the newest thousand of its log.
 */
@Singleton
final class RedisNumbers {
    private static final String NUMBER = """
            local number = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if not number then
              local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
              number = tonumber(last[2] or '0') + 1
              redis.call('ZADD', KEYS[1], number, ARGV[1])
              redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1001)
            end
            return tonumber(number)
            """;

    private final RedissonClient redis;

    RedisNumbers(RedissonClient redis) {
        this.redis = redis;
    }

    long number(LogName log, UUID eventId) {
        return redis.getScript(StringCodec.INSTANCE)
                .<Long>eval(
                        Mode.READ_WRITE, NUMBER, ReturnType.LONG, List.of(log.key() + ":newest"), eventId.toString());
    }
}
