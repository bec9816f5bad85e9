package assay.stream;

import assay.contracts.line.Sha256;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Tickets as core puts them down. */
public final class Tickets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tickets() {}

    public static String issue(RedissonClient redis, UUID user, UUID session, Duration life) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        redis.getBucket(key(ticket), StringCodec.INSTANCE).set(user + "/" + session, life);
        return ticket;
    }

    /** Where it lies. */
    public static String key(String ticket) {
        return "ws-ticket:" + Sha256.hex(ticket);
    }
}
