package assay.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tokens that are almost ours: each differs in one thing from {@link #good}. */
final class ForgedTokens {
    private static final ECKey KEY = FixedTokenKeys.KEY;
    private static final ECKey STRANGER = FixedTokenKeys.generated("issuer-1");

    /** A name and the token. */
    record Forged(String name, String token) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Forged> all = new ArrayList<>();

    static String good() {
        return signed(header(), claims(), KEY);
    }

    static List<Forged> all() {
        var forged = new ForgedTokens();
        forged.algorithms();
        forged.headers();
        forged.claimsAndTimes();
        forged.signatures();
        forged.shapes();
        return forged.all;
    }

    private void add(String name, String token) {
        all.add(new Forged(name, token));
    }

    private static Map<String, Object> header() {
        return new LinkedHashMap<>(Map.of("alg", "ES256", "typ", "at+jwt", "kid", "issuer-1"));
    }

    static Map<String, Object> claims() {
        var now = Instant.now().getEpochSecond();
        return new LinkedHashMap<>(Map.of(
                "iss",
                "assay",
                "aud",
                "assay",
                "sub",
                UUID.randomUUID().toString(),
                "sid",
                UUID.randomUUID().toString(),
                "roles",
                List.of("admin"),
                "iat",
                now,
                "exp",
                now + 600));
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, @Nullable Object value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
        return map;
    }

    private void algorithms() {
        for (var none : List.of("none", "None", "NONE", "nOnE", "none ", " none", "NonE", "nonE")) {
            add("alg '" + none + "' unsigned", part(with(header(), "alg", none)) + "." + part(claims()) + ".");
            add("alg '" + none + "' with a signature", signedAs(with(header(), "alg", none), claims(), KEY));
        }
        for (var other : List.of("HS256", "HS384", "HS512")) {
            add(other + " with the public key as secret", hmac(with(header(), "alg", other), other));
        }
        for (var other : List.of("ES384", "ES512", "ES256K", "RS256", "PS256", "EdDSA", "es256", "ES256 ", "dir")) {
            add("alg " + other, signedAs(with(header(), "alg", other), claims(), KEY));
        }
        add("no alg", signedAs(with(header(), "alg", null), claims(), KEY));
    }

    private void headers() {
        var jwk = STRANGER.toPublicJWK().toJSONObject();
        var own = STRANGER;
        add("jwk of the forger", signedAs(with(header(), "jwk", jwk), claims(), own));
        add("jku of the forger", signedAs(with(header(), "jku", "https://forger.example/jwks"), claims(), own));
        add("x5u of the forger", signedAs(with(header(), "x5u", "https://forger.example/c.pem"), claims(), own));
        add("x5c of the forger", signedAs(with(header(), "x5c", List.of("MIIB")), claims(), own));
        add("jwk, rightly signed", signedAs(with(header(), "jwk", jwk), claims(), KEY));
        add("unknown critical", signedAs(with(with(header(), "crit", List.of("exp")), "exp", 1), claims(), KEY));
        add("b64 false", signedAs(with(with(header(), "b64", false), "crit", List.of("b64")), claims(), KEY));
        add("nested cty", signedAs(with(header(), "cty", "JWT"), claims(), KEY));
        add("zip", signedAs(with(header(), "zip", "DEF"), claims(), KEY));
        for (var kid :
                List.of("../../etc/passwd", "issuer-1' OR '1'='1", "issuer-1\u0000", "", "issuer-2", "/dev/null")) {
            add("kid '" + kid + "'", signedAs(with(header(), "kid", kid), claims(), KEY));
        }
        add("kid a number", signedAs(with(header(), "kid", 1), claims(), KEY));
        add("no kid", signedAs(with(header(), "kid", null), claims(), KEY));
        for (var typ : List.of("JWT", "rt+jwt", "application/jwt")) {
            add("typ " + typ, signedAs(with(header(), "typ", typ), claims(), KEY));
        }
        add("no typ", signedAs(with(header(), "typ", null), claims(), KEY));
    }

    private void claimsAndTimes() {
        var now = Instant.now().getEpochSecond();
        claim("expired by a second", "exp", now - 1);
        claim("expires now", "exp", now);
        claim("no exp", "exp", null);
        claim("exp as text", "exp", "tomorrow");
        claim("from an hour ahead", "iat", now + 3600);
        claim("no iat", "iat", null);
        claim("not before an hour from now", "nbf", now + 3600);
        claim("another issuer", "iss", "assay.example");
        claim("issuer in another case", "iss", "Assay");
        claim("no issuer", "iss", null);
        claim("another audience", "aud", "assay-refresh");
        claim("one audience too many", "aud", List.of("assay", "other"));
        claim("no audience", "aud", null);
        claim("no subject", "sub", null);
        claim("subject no id", "sub", "admin");
        claim("no session", "sid", null);
        claim("session no id", "sid", "1");
        claim("no roles", "roles", null);
        claim("roles as text", "roles", "admin");
        claim("a role that is no text", "roles", List.of(1));
    }

    private void claim(String name, String key, @Nullable Object value) {
        add(name, signed(header(), with(claims(), key, value), KEY));
    }

    private void signatures() {
        var good = good();
        var parts = good.split("\\.", -1);
        add("signed by a stranger", signed(header(), claims(), STRANGER));
        add("claims of another token", parts[0] + "." + part(claims()) + "." + parts[2]);
        add("no signature", parts[0] + "." + parts[1] + ".");
        add("zero signature", parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64]));
        var ones = new byte[64];
        Arrays.fill(ones, (byte) 0xFF);
        add("signature of ones", parts[0] + "." + parts[1] + "." + Base64URL.encode(ones));
        add("signature cut", good.substring(0, good.length() - 4));
        add(
                "signature in DER",
                parts[0] + "." + parts[1] + "." + Base64URL.encode(der(new Base64URL(parts[2]).decode())));
        var flipped = new Base64URL(parts[2]).decode();
        flipped[10] ^= 1;
        add("one bit of the signature", parts[0] + "." + parts[1] + "." + Base64URL.encode(flipped));
    }

    private void shapes() {
        var good = good();
        var parts = good.split("\\.", -1);
        add("empty", "");
        add("a word", "token");
        add("two parts", parts[0] + "." + parts[1]);
        add("four parts", good + ".x");
        add("five parts, encrypted", good + "." + parts[0] + "." + parts[1]);
        add("padding", good + "=");
        add("a letter after it", good + "A");
        add("header no JSON", Base64URL.encode("nonsense") + "." + parts[1] + "." + parts[2]);
        add(
                "claims no JSON",
                signedRaw(part(header()), Base64URL.encode("nonsense").toString(), KEY));
        add("claims a list", signedRaw(part(header()), Base64URL.encode("[]").toString(), KEY));
        add("a key twice in the header", signedRaw(twice(), part(claims()), KEY));
        add("3 KB", good.replace(".", ".".concat("A".repeat(3000)).concat(".")));
        add("percent", good.replaceFirst("\\.", "%2E"));
        add("standard base64", parts[0] + "." + parts[1] + "." + "+/".repeat(43));
    }

    private static String twice() {
        return Base64URL.encode("{\"alg\":\"none\",\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"issuer-1\"}")
                .toString();
    }

    private static String part(Map<String, Object> json) {
        return Base64URL.encode(JSONObjectUtils.toJSONString(json)).toString();
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, ECKey key) {
        return signedAs(header, claims, key);
    }

    private static String signedAs(Map<String, Object> header, Map<String, Object> claims, ECKey key) {
        return signedRaw(part(header), part(claims), key);
    }

    /** A right ES256 signature, whatever the header says. */
    private static String signedRaw(String header, String claims, ECKey key) {
        try {
            var input = (header + "." + claims).getBytes(StandardCharsets.US_ASCII);
            var signature = new ECDSASigner(key).sign(JWSHeader.parse("{\"alg\":\"ES256\"}"), input);
            return header + "." + claims + "." + signature;
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a verifier that takes the algorithm from the token would check with the public key as a secret. */
    private static String hmac(Map<String, Object> header, String algorithm) {
        try {
            var input = part(header) + "." + part(claims());
            var mac = Mac.getInstance("HmacSHA" + algorithm.substring(2));
            mac.init(new SecretKeySpec(KEY.toECPublicKey().getEncoded(), mac.getAlgorithm()));
            return input + "." + Base64URL.encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(byte[] concatenated) {
        try {
            return com.nimbusds.jose.crypto.impl.ECDSA.transcodeSignatureToDER(concatenated);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
