package assay.core.identity;

import assay.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * How many wrong passwords are taken within 15 minutes: per address of mail and network address, and per network
 * address. Every try is counted before it is made, so that simultaneous ones are no way around; a right password takes
 * its count back.
 */
@Singleton
final class RedisLoginLimits {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String TAKE = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            if count > tonumber(ARGV[2]) then return redis.call('PTTL', KEYS[1]) end
            return 0
            """;
    private static final String GIVE_BACK = """
            if redis.call('EXISTS', KEYS[1]) == 1 then return redis.call('DECR', KEYS[1]) end
            return 0
            """;

    private final RedissonClient redis;
    private final IdentitySettings settings;

    RedisLoginLimits(RedissonClient redis, IdentitySettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** Counts a try; refuses it with the time to wait when there were too many. */
    void take(EmailAddress email, String networkAddress) {
        take(networkKey(networkAddress), settings.addressFailuresMax());
        take(mailKey(email, networkAddress), settings.failuresMax());
    }

    private void take(String key, int max) {
        Long wait = redis.getScript(StringCodec.INSTANCE)
                .eval(
                        Mode.READ_WRITE,
                        TAKE,
                        ReturnType.LONG,
                        List.of(key),
                        Long.toString(WINDOW.toMillis()),
                        Integer.toString(max));
        if (wait > 0) {
            throw Problem.tooMany(
                    "too-many-log-ins", "Too many wrong passwords; wait before the next try.", Duration.ofMillis(wait));
        }
    }

    /** The password was right. */
    void succeeded(EmailAddress email, String networkAddress) {
        redis.getBucket(mailKey(email, networkAddress), StringCodec.INSTANCE).delete();
        redis.getScript(StringCodec.INSTANCE)
                .eval(Mode.READ_WRITE, GIVE_BACK, ReturnType.LONG, List.of(networkKey(networkAddress)));
    }

    private static String networkKey(String networkAddress) {
        return "log-in:from:" + networkAddress;
    }

    /** Redis sees no address of mail. */
    private static String mailKey(EmailAddress email, String networkAddress) {
        return "log-in:to:" + digest(email.text()) + ":" + networkAddress;
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JRE has SHA-256", e);
        }
    }
}
