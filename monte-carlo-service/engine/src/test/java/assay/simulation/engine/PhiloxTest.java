package assay.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Words and normals against published vectors and against a second, slower inverse. */
class PhiloxTest {
    @Test
    void vectorsOfRandom123AreReproduced() {
        assertThat(block(0, 0, 0L, 0L)).isEqualTo("6627e8d5e169c58dbc57ac4c9b00dbd8");
        assertThat(block(-1, -1, -1L, -1L)).isEqualTo("408f276d41c83b0ea20bc7c66d5451fd");
        assertThat(block(0x243f6a88, 0x85a308d3, 0x0370734413198a2eL, 0x299f31d0a4093822L))
                .isEqualTo("d16cfe0994fdcceb5001e42024126ea1");
    }

    private static String block(int block, int stream, long path, long seed) {
        var philox = new Philox(seed);
        philox.path(path);
        philox.block(block, stream);
        var text = new StringBuilder();
        for (var word : philox.words) {
            text.append(HexFormat.of().toHexDigits(word));
        }
        return text.toString();
    }

    @Test
    void normalsOfTheGoldenPathAreReproducedBitForBit() {
        var philox = new Philox(0x0123456789ABCDEFL);
        philox.path(0);
        var normals = new StringBuilder();
        for (var step = 0; step < 8; step++) {
            philox.block(step >>> 2, 0);
            normals.append(Double.toHexString(NormalTable.at(philox.words[step & 3])))
                    .append(' ');
        }
        assertThat(normals.toString().strip().split(" "))
                .containsExactly(
                        "0x1.2a5f969282a04p-1",
                        "0x1.7d1fefe546a9bp-1",
                        "-0x1.6686c190531c9p0",
                        "-0x1.b7cfa80cb4ee8p-5",
                        "0x1.dbacdb663e4a2p-2",
                        "-0x1.db5208ac69d01p-2",
                        "-0x1.0f593ed75fa0cp-2",
                        "0x1.090daf0c3418dp-1");
    }

    @Test
    void sixteenMillionNormalsHaveTheKnownHash() {
        var hash = 0L;
        for (var i = 0; i < 1 << 24; i++) {
            hash = hash * 31 + Double.doubleToRawLongBits(NormalTable.at(i * 256 + (i & 255)));
        }
        assertThat(Long.toHexString(hash)).isEqualTo("1a3de757c3195020");
    }

    @Test
    void normalsAreTheInverseOfTheirDistribution() {
        for (var word = Integer.MIN_VALUE + 5_000_000; word < Integer.MAX_VALUE - 5_000_000; word += 4_000_003) {
            var u = ((word & 0xFFFFFFFFL) + 0.5) * 0x1p-32;
            assertThat(Normal.below(NormalTable.at(word)))
                    .as(Integer.toHexString(word))
                    .isCloseTo(u, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void normalsAreOddAndNeverFartherThanTheTable() {
        for (var word = 0; word < 1 << 20; word++) {
            assertThat(NormalTable.at(~word)).isEqualTo(-NormalTable.at(word));
        }
        assertThat(NormalTable.at(0)).isEqualTo(-0x1.95a1198fc1fb1p2);
    }
}
