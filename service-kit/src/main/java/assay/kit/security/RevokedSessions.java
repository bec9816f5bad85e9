package assay.kit.security;

import java.util.UUID;

/** Sessions whose tokens are refused before they expire. An answer may be up to 30 s old; it never blocks. */
public interface RevokedSessions {
    /** True when the session was ended. */
    boolean contains(UUID session);
}
