package assay.kit.security;

import java.security.interfaces.ECPublicKey;
import java.util.Optional;

/** The public keys that access tokens may be signed with, by key id. */
public interface TokenKeys {
    /** A key that is known now; never blocks. */
    Optional<ECPublicKey> find(String keyId);

    /** Asks the issuer again, at most once in ten seconds; may block. Failing leaves the known keys as they are. */
    void refresh();
}
