package assay.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What every command carries.
 *
 * @param command UUIDv5 of account and idempotency key
 * @param seen tape sequence that the accepting instance had read
 * @param seenAt instant of that entry
 * @param validFor how long after {@code seenAt}, by the tape's clock, a risk-adding order may still be applied
 * @param role of the actor
 */
public record Stamp(UUID command, long seen, Instant seenAt, Duration validFor, Role role) {
    /** Who gave a command. Wire: lower camel case. */
    public enum Role {
        TRADER,
        SUPPORT,
        RISK,
        ADMIN,
        SYSTEM
    }
}
