package assay.simulation;

import assay.kit.security.AccessTokens;
import assay.kit.security.TokenKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An issuer of access tokens with one key, in place of the core's. */
final class FakeTokens implements TokenKeys {
    private static final String ID = "test-key";

    private final ECKey key;

    FakeTokens() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID(ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<ECPublicKey> find(String keyId) {
        try {
            return keyId.equals(ID) ? Optional.of(key.toECPublicKey()) : Optional.empty();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void refresh() {}

    /** Whose a token is. */
    UUID user(String token) {
        try {
            return UUID.fromString(SignedJWT.parse(token).getJWTClaimsSet().getSubject());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token of somebody new. */
    String token(String role) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(AccessTokens.ISSUER)
                .audience(AccessTokens.AUDIENCE)
                .subject(UUID.randomUUID().toString())
                .claim("roles", List.of(role))
                .claim("sid", UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(AccessTokens.TYPE)
                .keyID(ID)
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
