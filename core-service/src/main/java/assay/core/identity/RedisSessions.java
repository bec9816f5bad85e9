package assay.core.identity;

import assay.core.identity.Tokens.Refresh;
import assay.kit.security.RevokedSessions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions: who, and how often refreshed. A refresh with any generation but the current one is a stolen or replayed
 * token, and ends the session with all that descend from it. Ended sessions are kept as long as an access token lives,
 * and every instance reads them each ten seconds.
 */
@Singleton
final class RedisSessions implements RevokedSessions, LiveSessions {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSessions.class);
    private static final String ENDED = "sessions:ended";
    private static final Duration READ_EVERY = Duration.ofSeconds(10);
    private static final String ROTATE = """
            local generation = redis.call('HGET', KEYS[1], 'generation')
            if not generation then return 'gone' end
            if generation ~= ARGV[1] then redis.call('DEL', KEYS[1]) return 'reused' end
            redis.call('HINCRBY', KEYS[1], 'generation', 1)
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return redis.call('HGET', KEYS[1], 'user')
            """;
    private static final String OPEN = """
            redis.call('HSET', KEYS[1], 'user', ARGV[1], 'generation', '0')
            return redis.call('PEXPIRE', KEYS[1], ARGV[2])
            """;

    private final RedissonClient redis;
    private final IdentitySettings settings;
    /** Ended sessions, and until when a token of one could still be good, in ms since 1970. */
    private final Map<UUID, Long> ended = new ConcurrentHashMap<>();

    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sessions-ended").factory());

    RedisSessions(RedissonClient redis, IdentitySettings settings) {
        this.redis = redis;
        this.settings = settings;
        var _ = reader.scheduleWithFixedDelay(this::readEnded, 0, READ_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }

    /** A new session of a user, at generation 0. */
    UUID open(UUID user) {
        var session = UUID.randomUUID();
        script().eval(Mode.READ_WRITE, OPEN, ReturnType.LONG, List.of(key(session)), user.toString(), idleMillis());
        return session;
    }

    /** The user of a session whose token was the current one; it is no longer. Empty when the session is over. */
    Optional<UUID> rotate(Refresh presented) {
        String answer = script().eval(
                        Mode.READ_WRITE,
                        ROTATE,
                        ReturnType.STRING,
                        List.of(key(presented.session())),
                        Long.toString(presented.generation()),
                        idleMillis());
        if (answer.equals("reused")) {
            LOG.warn("a refresh token of session {} came twice; the session is ended", presented.session());
            remember(presented.session());
        }
        return answer.equals("gone") || answer.equals("reused")
                ? Optional.empty()
                : Optional.of(UUID.fromString(answer));
    }

    /** Ends a session with all its tokens. */
    void close(UUID session) {
        redis.getBucket(key(session), StringCodec.INSTANCE).delete();
        remember(session);
    }

    private void remember(UUID session) {
        var until = Instant.now().plus(settings.access()).toEpochMilli();
        redis.<String>getScoredSortedSet(ENDED, StringCodec.INSTANCE).add((double) until, session.toString());
        ended.put(session, until);
    }

    @Override
    public boolean contains(UUID session) {
        return ended.containsKey(session);
    }

    @Override
    public Set<UUID> live(Set<UUID> sessions) {
        var asked = List.copyOf(sessions);
        if (asked.isEmpty()) {
            return Set.of();
        }
        var batch = redis.createBatch();
        for (var session : asked) {
            var _ = batch.getBucket(key(session), StringCodec.INSTANCE).isExistsAsync();
        }
        var present = batch.execute().getResponses();
        var live = new HashSet<UUID>();
        for (int i = 0; i < asked.size(); i++) {
            if (Boolean.TRUE.equals(present.get(i)) && !contains(asked.get(i))) {
                live.add(asked.get(i));
            }
        }
        return live;
    }

    /**
     * What cannot be read now is read ten seconds later; what was known stays known for as long as it matters, a
     * session that ends while Redis answers too.
     */
    private void readEnded() {
        try {
            var now = Instant.now().toEpochMilli();
            var set = redis.<String>getScoredSortedSet(ENDED, StringCodec.INSTANCE);
            set.removeRangeByScore(0, true, (double) now, false);
            set.entryRange(0, -1)
                    .forEach(each -> ended.put(
                            UUID.fromString(each.getValue()), each.getScore().longValue()));
            ended.values().removeIf(until -> until < now);
        } catch (RuntimeException failure) {
            LOG.warn("ended sessions could not be read: {}", failure.toString());
        }
    }

    private RScript script() {
        return redis.getScript(StringCodec.INSTANCE);
    }

    private String idleMillis() {
        return Long.toString(settings.idle().toMillis());
    }

    private static String key(UUID session) {
        return "session:" + session;
    }
}
