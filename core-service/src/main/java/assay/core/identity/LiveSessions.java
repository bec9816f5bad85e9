package assay.core.identity;

import java.util.Set;
import java.util.UUID;

/** Which sessions are neither over nor ended, read now and not from memory. */
public interface LiveSessions {
    /** Those of the sessions asked for that are live. */
    Set<UUID> live(Set<UUID> sessions);
}
