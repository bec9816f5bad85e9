package assay.stream.feed;

import assay.stream.log.LogName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Numbers a person's documents in the order they were announced; the same announcement always has the same number. */
@Singleton
final class RedisReports {
    private static final String NUMBER = """
            local number = redis.call('HGET', KEYS[1], ARGV[1])
            if not number then
              number = redis.call('HLEN', KEYS[1]) + 1
              redis.call('HSET', KEYS[1], ARGV[1], number)
            end
            return tonumber(number)
            """;

    private final RedissonClient redis;

    RedisReports(RedissonClient redis) {
        this.redis = redis;
    }

    long number(LogName log, UUID eventId) {
        return redis.getScript(StringCodec.INSTANCE)
                .<Long>eval(
                        Mode.READ_WRITE, NUMBER, ReturnType.LONG, List.of(log.key() + ":numbers"), eventId.toString());
    }
}
