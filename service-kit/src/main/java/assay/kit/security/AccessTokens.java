package assay.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The one check of an access token: ES256 and nothing else, a header of exactly {@code alg}, {@code kid} and
 * {@code typ}, our issuer, our audience alone, and not a second past its end. No address or key inside a token is ever
 * followed.
 */
public final class AccessTokens {
    /** The {@code iss} claim. */
    public static final String ISSUER = "assay";
    /** The {@code aud} claim. */
    public static final String AUDIENCE = "assay";
    /** The header's {@code typ}. */
    public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final int LENGTH_MAX = 2048;
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    /** 64 signature bytes in base64url; of the last character only four bits are used, the rest must be zero. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{85}[AQgw]");

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final long CLOCK_AHEAD_SECONDS = 60;

    private AccessTokens() {}

    /** A token of the right shape, not yet believed. */
    public record Unverified(SignedJWT jwt, String keyId) {}

    /** Reads the shape; empty when it cannot be a token of ours. */
    public static Optional<Unverified> parse(String token) {
        if (token.length() > LENGTH_MAX || !SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            return ours(jwt.getHeader())
                    ? Optional.of(new Unverified(jwt, jwt.getHeader().getKeyID()))
                    : Optional.empty();
        } catch (ParseException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static boolean ours(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && header.getKeyID() != null
                && KEY_ID.matcher(header.getKeyID()).matches()
                && HEADER.equals(header.toJSONObject().keySet());
    }

    /** Checks signature and claims at {@code now}. */
    public static Optional<TokenOwner> verify(Unverified token, ECPublicKey key, Instant now) {
        try {
            return token.jwt().verify(new ECDSAVerifier(key))
                    ? owner(token.jwt().getJWTClaimsSet(), now)
                    : Optional.empty();
        } catch (JOSEException | ParseException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<TokenOwner> owner(JWTClaimsSet claims, Instant now) throws ParseException {
        var expires = claims.getExpirationTime();
        var issued = claims.getIssueTime();
        var notBefore = claims.getNotBeforeTime();
        if (!ISSUER.equals(claims.getIssuer()) || !List.of(AUDIENCE).equals(claims.getAudience())) {
            return Optional.empty();
        }
        if (expires == null || !now.isBefore(expires.toInstant()) || issued == null) {
            return Optional.empty();
        }
        var latest = now.plusSeconds(CLOCK_AHEAD_SECONDS);
        if (issued.toInstant().isAfter(latest)
                || (notBefore != null && notBefore.toInstant().isAfter(latest))) {
            return Optional.empty();
        }
        var roles = claims.getStringListClaim("roles");
        var session = claims.getStringClaim("sid");
        if (roles == null || session == null || claims.getSubject() == null) {
            return Optional.empty();
        }
        return Optional.of(new TokenOwner(
                UUID.fromString(claims.getSubject()),
                new HashSet<>(roles),
                UUID.fromString(session),
                expires.toInstant()));
    }
}
