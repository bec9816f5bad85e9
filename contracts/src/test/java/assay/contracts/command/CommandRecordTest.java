package assay.contracts.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.GoldenFile;
import assay.contracts.line.Fields;
import assay.contracts.line.NotCanonical;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandRecordTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final UUID ACCOUNT = new UUID(0x018f3c1e00007000L, 0x800000000000000aL);

    @Test
    void aCommandIsTheGoldenFileAndComesBack() throws IOException {
        var fields =
                Fields.with("quantity", "0.5").with("instrument", "BTC-USD").build();
        var command = new CommandRecord(
                ACCOUNT,
                CommandRecord.id(ACCOUNT, "key-1"),
                CommandRecord.requestHash(fields),
                77,
                AT,
                Duration.ofSeconds(5),
                "trader",
                "PlaceOrder",
                fields);
        GoldenFile.check("command/place-order", command.bytes());
        assertThat(CommandRecord.parse(command.bytes())).isEqualTo(command);
        var without = new CommandRecord(
                ACCOUNT, command.command(), command.request(), 77, AT, Duration.ZERO, "risk", "Freeze", Fields.EMPTY);
        GoldenFile.check("command/freeze", without.bytes());
        assertThat(CommandRecord.parse(without.bytes())).isEqualTo(without);
    }

    @Test
    void namedIdsAreThoseOfTheStandard() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(NamedId.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void whatIsNoCommandIsRefused() {
        assertThatThrownBy(() -> CommandRecord.parse("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotCanonical.class);
    }
}
