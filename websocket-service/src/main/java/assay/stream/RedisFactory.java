package assay.stream;

import assay.stream.log.History;
import assay.stream.log.RedisHistory;
import assay.stream.session.StreamSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** The one Redis client of the process, and the histories that lie there. */
@Factory
final class RedisFactory {
    private static final int THREADS = 4;

    @Bean(preDestroy = "shutdown")
    @Singleton
    RedissonClient redis(@Value("${redis.uri}") String uri) {
        var config = new Config();
        config.setCodec(StringCodec.INSTANCE)
                .setThreads(THREADS)
                .setNettyThreads(THREADS)
                .setLazyInitialization(true);
        config.useSingleServer()
                .setAddress(uri)
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(16)
                .setSubscriptionConnectionMinimumIdleSize(0)
                .setSubscriptionConnectionPoolSize(1)
                .setConnectTimeout(2000)
                .setTimeout(3000)
                .setRetryAttempts(2);
        return Redisson.create(config);
    }

    @Singleton
    History history(RedissonClient redis, StreamSettings settings) {
        return new RedisHistory(redis, settings.historyMax(), settings.historyLife());
    }
}
