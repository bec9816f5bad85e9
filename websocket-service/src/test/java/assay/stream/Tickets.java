package assay.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
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
        redis.getBucket("ws-ticket:" + hash(ticket), StringCodec.INSTANCE).set(user + "/" + session, life);
        return ticket;
    }

    private static String hash(String ticket) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
