package assay.stream.log;

import assay.kit.health.ReadinessContributor;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Whether Redis answers: without it no ticket is good. */
@Singleton
final class RedisReadiness implements ReadinessContributor {
    private final RedissonClient redis;

    RedisReadiness(RedissonClient redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Optional<String> missing() {
        redis.getBucket("stream:ready", StringCodec.INSTANCE).isExists();
        return Optional.empty();
    }
}
