package assay.core.ticket;

import jakarta.inject.Singleton;
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

/**
 * Tickets: 256 random bits, good for one socket and a few seconds. Redis holds their SHA-256 and whom they speak for,
 * {@code user/session}; whoever takes one deletes it in the same step.
 */
@Singleton
final class RedisTickets {
    private static final int BYTES = 32;

    private final RedissonClient redis;
    private final TicketSettings settings;
    private final SecureRandom random = new SecureRandom();

    RedisTickets(RedissonClient redis, TicketSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** A new ticket of a user's session. */
    String issue(UUID user, UUID session) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        redis.getBucket(key(ticket), StringCodec.INSTANCE).set(user + "/" + session, settings.life());
        return ticket;
    }

    Duration life() {
        return settings.life();
    }

    private static String key(String ticket) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.US_ASCII));
            return "ws-ticket:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JRE has SHA-256", e);
        }
    }
}
