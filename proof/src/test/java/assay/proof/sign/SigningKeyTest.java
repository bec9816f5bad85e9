package assay.proof.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

    /** RFC 8032 section 7.1, TEST 2. */
    private static final String SEED = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final String KEY = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    @Test
    void aKeySignsAsTheStandardSays() {
        var key = SigningKey.parse("{\"key\":\"" + KEY + "\",\"seed\":\"" + SEED + "\"}");
        assertThat(HexFormat.of().formatHex(key.sign(new byte[] {0x72}))).isEqualTo(SIGNATURE);
        assertThat(key.id()).isEqualTo(Sha256.hex(HexFormat.of().parseHex(KEY)));
    }

    @Test
    void aKeyComesBackFromItsSecret() {
        var key = SigningKey.generate();
        var again = SigningKey.parse(key.secret() + "\n");
        assertThat(again.id()).isEqualTo(key.id());
        assertThat(key.verifying().signed(MESSAGE, again.sign(MESSAGE))).isTrue();
    }

    @Test
    void aSignatureIsOfOneMessageByOneKey() {
        var key = SigningKey.generate();
        var signature = key.sign(MESSAGE);
        assertThat(VerifyingKey.of(key.verifying().hex()).signed(MESSAGE, signature))
                .isTrue();
        assertThat(SigningKey.generate().verifying().signed(MESSAGE, signature)).isFalse();
        assertThat(key.verifying().signed("massage".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        signature[9] ^= 1;
        assertThat(key.verifying().signed(MESSAGE, signature)).isFalse();
        assertThat(key.verifying().signed(MESSAGE, new byte[63])).isFalse();
    }

    @Test
    void anotherWayToSignLeadsToTheSameSignature() {
        var key = SigningKey.generate();
        var again = SigningKey.parse(key.secret());
        var other = SigningKey.generate();
        assertThat(key.by((_, _, message) -> again.sign(message)).sign(MESSAGE)).isEqualTo(key.sign(MESSAGE));
        assertThatThrownBy(() -> key.by((_, _, message) -> other.sign(message)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halvesThatDoNotBelongTogetherAreRefused() {
        var other = SigningKey.generate().verifying().hex();
        assertThatThrownBy(() -> SigningKey.parse("{\"key\":\"" + other + "\",\"seed\":\"" + SEED + "\"}"))
                .isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> SigningKey.parse("{}")).isInstanceOf(NotCanonical.class);
    }
}
