package assay.kit.redis;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** The one Redis client of a process; everything is stored as plain strings, so that any service can read it. */
@Factory
final class RedisFactory {
    private static final int THREADS = 4;

    @Bean(preDestroy = "shutdown")
    @Singleton
    RedissonClient redis(@Value("${redis.uri}") String uri, @Value("${redis.timeout:1500ms}") Duration timeout) {
        var config = new Config();
        config.setCodec(StringCodec.INSTANCE)
                .setThreads(THREADS)
                .setNettyThreads(THREADS)
                .setLazyInitialization(true);
        config.useSingleServer()
                .setAddress(uri)
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(16)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(4)
                .setConnectTimeout(2000)
                .setTimeout((int) timeout.toMillis())
                .setRetryAttempts(2);
        return Redisson.create(config);
    }
}
