package assay.proof.sign;

import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key and when it was in use.
 *
 * @param id SHA-256 of the 32 raw bytes
 * @param key the 32 raw bytes
 */
public record KeyRecord(
        @Spelled(Spelling.HASH) String id,
        @Spelled(Spelling.HASH) String key,
        Instant from,
        @Nullable Instant to) {

    public static KeyRecord of(VerifyingKey key, Instant from) {
        return new KeyRecord(key.id(), key.hex(), from, null);
    }

    /** Whether the key was in use at an instant. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (to == null || !at.isAfter(to));
    }
}
