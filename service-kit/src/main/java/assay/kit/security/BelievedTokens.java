package assay.kit.security;

import java.security.interfaces.ECPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens whose signature was checked before; a token comes with every request of its owner for a quarter of an hour.
 * That a key signed these bytes stays true. Whether that key still counts, and the session lives, is for the caller to
 * ask each time.
 */
final class BelievedTokens {
    static final int MOST = 10_000;

    /** A token's key and owner. */
    record Believed(String keyId, ECPublicKey key, TokenOwner owner) {}

    private final Map<String, Believed> byToken = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Believed> eldest) {
            return size() > MOST;
        }
    };

    Optional<Believed> find(String token) {
        synchronized (byToken) {
            return Optional.ofNullable(byToken.get(token));
        }
    }

    void keep(String token, Believed believed) {
        synchronized (byToken) {
            byToken.put(token, believed);
        }
    }
}
