package assay.stream.feed;

import jakarta.inject.Singleton;
import java.util.Map;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the logs were written, by topic and partition, so that a start leaves no hole in them. */
@Singleton
final class RedisProgress {
    private static final Logger LOG = LoggerFactory.getLogger(RedisProgress.class);
    private static final String KEY = "stream:progress";

    private final RedissonClient redis;

    RedisProgress(RedissonClient redis) {
        this.redis = redis;
    }

    /** The next offset and the last shard sequence of each partition, as {@code offset/sequence}. */
    Map<String, String> read() {
        return redis.<String, String>getMap(KEY, StringCodec.INSTANCE).readAllMap();
    }

    /** Not waited for: what is lost is only read once more. */
    void write(Map<String, String> progress) {
        redis.<String, String>getMap(KEY, StringCodec.INSTANCE)
                .putAllAsync(progress)
                .exceptionally(failure -> {
                    LOG.debug("progress was not kept: {}", failure.toString());
                    return null;
                });
    }
}
