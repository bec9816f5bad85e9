package assay.core.identity;

import assay.kit.problem.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes: Argon2id with 19 MiB, two passes, one lane, 16 bytes of salt and 32 of hash (OWASP's first choice),
 * written as a PHC string. At most two are computed at once and 64 wait, so log-ins cannot take the machine; more are
 * told to come back.
 */
@Singleton
final class Argon2Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int WORKERS = 2;
    private static final int WAITING_MAX = 64;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";

    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("argon2-", 0).factory());
    private final String nobody;

    Argon2Passwords() {
        workers.allowCoreThreadTimeOut(true);
        nobody = hashNow("nobody has this password");
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** The PHC string of a new salt. */
    String hash(String password) {
        return bounded(() -> hashNow(password));
    }

    /** Compares in constant time; a hash with other parameters than today's is never equal. */
    boolean matches(String password, String phc) {
        return bounded(() -> matchesNow(password, phc));
    }

    /** As long as {@link #matches}, and false: what a log-in for an unknown address costs. */
    boolean matchesNobody(String password) {
        var _ = matches(password, nobody);
        return false;
    }

    private <T> T bounded(Callable<T> work) {
        try {
            return workers.submit(work).get();
        } catch (RejectedExecutionException _) {
            throw Problem.unavailable("busy", "Too many log-ins at once.", Duration.ofSeconds(1));
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a password could not be hashed", failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("busy", "The service is going down.", Duration.ofSeconds(1));
        }
    }

    private String hashNow(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(derived(password, salt));
    }

    private static boolean matchesNow(String password, String phc) {
        if (!phc.startsWith(PREFIX)) {
            return false;
        }
        var dollar = phc.indexOf('$', PREFIX.length());
        var salt = Base64.getDecoder().decode(phc.substring(PREFIX.length(), dollar));
        var hash = Base64.getDecoder().decode(phc.substring(dollar + 1));
        return MessageDigest.isEqual(hash, derived(password, salt));
    }

    /** One password typed on two keyboards is the same characters only after NFKC. */
    private static byte[] derived(String password, byte[] salt) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
