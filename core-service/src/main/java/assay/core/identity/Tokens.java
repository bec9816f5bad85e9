package assay.core.identity;

import assay.kit.security.AccessTokens;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Signs tokens. An access token says who and in which roles; a refresh token names a session and how often it was
 * refreshed, and is of another type and for another audience, so that neither passes for the other.
 */
@Singleton
final class Tokens {
    private static final JOSEObjectType REFRESH = new JOSEObjectType("rt+jwt");
    private static final String REFRESH_AUDIENCE = "assay-refresh";
    private static final int LENGTH_MAX = 1024;

    private final AccessKeyStore keys;
    private final ECDSASigner signer;
    private final ECDSAVerifier verifier;

    Tokens(AccessKeyStore keys) {
        try {
            this.keys = keys;
            this.signer = new ECDSASigner(keys.key());
            this.verifier = new ECDSAVerifier(keys.key().toPublicJWK());
        } catch (JOSEException e) {
            throw new IllegalStateException("the access key cannot sign", e);
        }
    }

    /**
     * What a refresh token says.
     *
     * @param generation 0 at the log-in, one more with every refresh
     * @param ends when the session ends, whatever is refreshed
     */
    record Refresh(UUID session, long generation, Instant ends) {}

    String access(UserRow user, UUID session, Instant now, Instant expires) {
        return signed(
                AccessTokens.TYPE,
                new JWTClaimsSet.Builder()
                        .issuer(AccessTokens.ISSUER)
                        .audience(AccessTokens.AUDIENCE)
                        .subject(user.id().toString())
                        .claim("roles", List.copyOf(user.roleSet()))
                        .claim("sid", session.toString())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(expires))
                        .build());
    }

    String refresh(Refresh refresh) {
        return signed(
                REFRESH,
                new JWTClaimsSet.Builder()
                        .issuer(AccessTokens.ISSUER)
                        .audience(REFRESH_AUDIENCE)
                        .claim("sid", refresh.session().toString())
                        .claim("generation", refresh.generation())
                        .expirationTime(Date.from(refresh.ends()))
                        .build());
    }

    private String signed(JOSEObjectType type, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(type)
                    .keyID(keys.key().getKeyID())
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }

    /** What a refresh token of ours says at {@code now}; empty for anything else. */
    Optional<Refresh> read(String token, Instant now) {
        if (token.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            var header = jwt.getHeader();
            if (!REFRESH.equals(header.getType())
                    || !JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || !Set.of("alg", "kid", "typ").equals(header.toJSONObject().keySet())
                    || !jwt.verify(verifier)) {
                return Optional.empty();
            }
            return claimed(jwt.getJWTClaimsSet()).filter(refresh -> now.isBefore(refresh.ends()));
        } catch (ParseException | JOSEException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Refresh> claimed(JWTClaimsSet claims) throws ParseException {
        var session = claims.getStringClaim("sid");
        var generation = claims.getLongClaim("generation");
        var ends = claims.getExpirationTime();
        var ours = AccessTokens.ISSUER.equals(claims.getIssuer())
                && List.of(REFRESH_AUDIENCE).equals(claims.getAudience());
        if (!ours || session == null || generation == null || ends == null) {
            return Optional.empty();
        }
        return Optional.of(new Refresh(UUID.fromString(session), generation, ends.toInstant()));
    }
}
