package assay.stream;

import assay.stream.log.History;
import assay.stream.log.RedisHistory;
import assay.stream.session.StreamSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.redisson.api.RedissonClient;

/** The histories that lie in Redis. */
@Factory
final class RedisFactory {
    @Singleton
    History history(RedissonClient redis, StreamSettings settings) {
        return new RedisHistory(redis, settings.historyMax(), settings.historyLife());
    }
}
