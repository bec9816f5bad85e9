package assay.core.assessment;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands answered 202, so that their location says "not yet" instead of "never heard of". Forgotten after ten
 * minutes.
 */
@Singleton
class RedisPendingOrders {
    private static final Logger LOG = LoggerFactory.getLogger(RedisPendingOrders.class);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final RedissonClient redis;

    RedisPendingOrders(RedissonClient redis) {
        this.redis = redis;
    }

    /** Without Redis the location is 404 for a moment; the order itself does not depend on it. */
    void add(UUID command) {
        try {
            redis.<String>getBucket(key(command), StringCodec.INSTANCE).set("1", KEPT);
        } catch (RedisException failure) {
            LOG.warn("pending command {} is not remembered: {}", command, failure.toString());
        }
    }

    boolean contains(UUID command) {
        try {
            return redis.getBucket(key(command), StringCodec.INSTANCE).isExists();
        } catch (RedisException failure) {
            LOG.warn("pending commands cannot be read: {}", failure.toString());
            return false;
        }
    }

    private static String key(UUID command) {
        return "command:pending:" + command;
    }
}
