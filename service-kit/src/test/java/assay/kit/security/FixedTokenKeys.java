package assay.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;

/** One issuer's key, made for the tests that ask for it. */
@Singleton
@Replaces(HttpTokenKeys.class)
@Requires(property = "test.fixed-keys", value = "true")
final class FixedTokenKeys implements TokenKeys {
    static final ECKey KEY = generated("issuer-1");

    static ECKey generated(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<ECPublicKey> find(String keyId) {
        return publicHalf(KEY, keyId);
    }

    /** The public half of a key if that is its id. */
    static Optional<ECPublicKey> publicHalf(ECKey key, String keyId) {
        try {
            return keyId.equals(key.getKeyID()) ? Optional.of(key.toECPublicKey()) : Optional.empty();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void refresh() {
        // the key is always known
    }
}
