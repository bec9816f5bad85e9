package assay.contracts.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.GoldenFile;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalLineTest {

    private static final UUID ACCOUNT = new UUID(0x018f3c1e00007000L, 0x800000000000000aL);
    private static final JournalLine.Said SAID = new JournalLine.Said(
            77,
            Instant.parse("2026-11-21T08:00:00Z"),
            JournalLine.Kind.EVENT,
            "FloorTouched",
            Fields.with("rule", "daily").build());

    @Test
    void aLineIsTheGoldenFileAndComesBack() throws IOException {
        var line = JournalLine.after(new ChainHead(11, Sha256.hex("before")), ACCOUNT, SAID);
        GoldenFile.check("journal/event", line.bytes());
        assertThat(JournalLine.of(Line.parse(line.bytes())))
                .isEqualTo(new JournalLine(ACCOUNT, 12, Sha256.hex("before"), SAID));
    }

    @Test
    void aLineWithMoreThanItsKeysIsRefused() {
        var line = JournalLine.after(ChainHead.START, ACCOUNT, SAID);
        var more = Line.of(line.fields().and("name", new Json.Text("Jane")));
        assertThatThrownBy(() -> JournalLine.of(more)).isInstanceOf(NotCanonical.class);
        var other = Line.parse(line.text().replace("\"kind\":\"event\"", "\"kind\":\"rumour\""));
        assertThatThrownBy(() -> JournalLine.of(other)).isInstanceOf(NotCanonical.class);
    }
}
