package assay.kit.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a valid access token speaks for.
 *
 * @param user the subject
 * @param roles closed words such as {@code trader} and {@code admin}
 * @param session the log-in it descends from, to revoke it by
 * @param expires the first instant at which the token is refused
 */
public record TokenOwner(UUID user, Set<String> roles, UUID session, Instant expires) {
    /** Copies the roles. */
    public TokenOwner {
        roles = Set.copyOf(roles);
    }
}
