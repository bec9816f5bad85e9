package assay.contracts.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final String GENESIS = "{\"at\":\"2026-11-21T08:00:00.000000Z\",\"body\":{\"format\":\"assay/1\"},"
            + "\"previous\":\"0000000000000000000000000000000000000000000000000000000000000000\","
            + "\"sequence\":\"1\",\"stream\":\"tape\",\"type\":\"genesis\"}";
    private static final String HASH = "40fb85a2f3f046908ac4322fcc81e151ac21c1442e982178e187bb67202c8452";

    @Test
    void thePublishedVectorHasItsPublishedHash() {
        var line = Line.parse(GENESIS);
        assertThat(line.hash()).isEqualTo(HASH);
        assertThat(line.sequence()).isOne();
        assertThat(line.previous()).isEqualTo(Sha256.NONE);
        assertThat(line.at()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(line.text()).isEqualTo(GENESIS);
    }

    @Test
    void aLineBuiltFromFieldsHasTheSameBytesAsOneRead() {
        var built = Line.of(Fields.with("type", "genesis")
                .with("stream", "tape")
                .with("sequence", "1")
                .with("previous", Sha256.NONE)
                .with("at", "2026-11-21T08:00:00.000000Z")
                .with("body", Fields.with("format", "assay/1").build())
                .build());
        assertThat(built.hash()).isEqualTo(HASH);
        assertThat(built).isEqualTo(Line.parse(GENESIS));
    }

    @Test
    void aLineWithoutAHashToStandOnIsNoLine() {
        assertThatThrownBy(() -> Line.parse(GENESIS.replace("0000\",\"sequence", "000\",\"sequence")))
                .isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> Line.parse(GENESIS.replace("\"sequence\":\"1\"", "\"sequence\":\"0\"")))
                .isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> Line.parse("[]")).isInstanceOf(NotCanonical.class);
    }
}
