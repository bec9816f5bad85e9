package assay.stream.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** What the door asks of Redis: whether an address comes too often, and whose a ticket is, which ends the ticket. */
@Singleton
final class RedisDoor {
    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String COUNT = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return count
            """;

    private final RedissonClient redis;
    private final StreamSettings settings;

    RedisDoor(RedissonClient redis, StreamSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** Counts a connection; false when there were too many. */
    CompletionStage<Boolean> admits(String address) {
        return redis.getScript(StringCodec.INSTANCE)
                .<Long>evalAsync(
                        Mode.READ_WRITE,
                        COUNT,
                        ReturnType.LONG,
                        List.of("ws-from:" + address),
                        Long.toString(settings.connectionsWindow().toMillis()))
                .thenApply(count -> count <= settings.connectionsMax());
    }

    /** Whose the ticket is; nobody's the second time. */
    CompletionStage<Optional<Holder>> redeem(String ticket) {
        return redis.<String>getBucket("ws-ticket:" + hash(ticket), StringCodec.INSTANCE)
                .getAndDeleteAsync()
                .thenApply(RedisDoor::holder);
    }

    static boolean isTicket(@Nullable String text) {
        return text != null && TICKET.matcher(text).matches();
    }

    private static Optional<Holder> holder(@Nullable String kept) {
        if (kept == null) {
            return Optional.empty();
        }
        var parts = kept.split("/", -1);
        return Optional.of(new Holder(UUID.fromString(parts[0]), UUID.fromString(parts[1])));
    }

    private static String hash(String ticket) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JRE has SHA-256", e);
        }
    }
}
