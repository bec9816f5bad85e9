package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in: one port, a ticket used once, our own pages alone. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketDoorTest extends OnSockets {
    @Test
    void healthAndSocketsShareOnePort() {
        assertThat(service().http("/health")).isEqualTo(200);
        assertThat(service().http("/nothing")).isEqualTo(404);
        var socket = service().trader(0).open();
        assertThat(socket.status).isEqualTo(101);
        assertThat(socket.accept).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    @Test
    void aTicketIsGoodOnce() {
        var ticket = service().trader(0).ticket();
        assertThat(service().open(ticket, Manner.GOOD).status).isEqualTo(101);
        assertThat(service().open(ticket, Manner.GOOD).status).isEqualTo(401);
    }

    @Test
    void aTicketThatExpiredOrNeverWasOpensNothing() {
        var expired = Tickets.issue(service().redis(), UUID.randomUUID(), UUID.randomUUID(), Duration.ofMillis(30));
        assertThat(Patience.until(
                        Duration.ofMinutes(1),
                        () -> service().redis().getKeys().countExists(Tickets.key(expired)) == 0))
                .isTrue();
        assertThat(service().open(expired, Manner.GOOD).status).isEqualTo(401);
        for (var none : List.of("", "x", "A".repeat(43), "A".repeat(44), "%00".repeat(43))) {
            assertThat(service().open(none, Manner.GOOD).status).as(none).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "https://localhost:8080",
                "http://localhost:8081",
                "http://localhost",
                "http://localhost:8080.evil.example",
                "http://evil.example",
                "http://evil.example#http://localhost:8080",
                "http://localhost:8080@evil.example",
                "http://LOCALHOST:8080",
                "http://localhost:8080/",
                "http://127.0.0.1.evil.example:8080"
            })
    void anotherOriginOpensNothingAndLeavesTheTicketGood(String origin) {
        var ticket = service().trader(0).ticket();
        assertThat(service().open(ticket, Manner.GOOD.origin(origin)).status).isEqualTo(403);
        assertThat(service().open(ticket, Manner.GOOD).status).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "assay.v2", "assay.v1x"})
    void anotherSubprotocolOpensNothing(String subprotocol) {
        assertThat(service().open(service().trader(0).ticket(), Manner.GOOD.subprotocol(subprotocol)).status)
                .isEqualTo(400);
    }
}
