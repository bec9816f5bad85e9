package assay.stream;

import static assay.stream.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a socket may do, and how it ends. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketBoundsTest extends OnSockets {
    @Test
    void whoIsSignedOutIsClosed() {
        var trader = service().trader(8);
        var socket = trader.open();
        socket.subscribe("marks");
        socket.next("subscribed");
        Stack.core().ended.add(trader.session);
        assertThat(socket.awaitClose()).isEqualTo(4003);
    }

    @Test
    void whoMayNoLongerReadIsToldAndGetsNothingMore() {
        var trader = service().trader(8);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 0);
        socket.next("subscribed");
        Stack.core()
                .assessments
                .put(trader.assessment, new FakeCore.Owned(UUID.randomUUID(), trader.journal.account, 0));
        assertThat(text(socket.next("problem"), "code")).isEqualTo("not-found");
        assertThat(text(socket.next(), "type")).isEqualTo("unsubscribed");
        trader.journal.write(2);
        socket.say("{\"type\":\"ping\"}");
        assertThat(text(socket.next(), "type")).isEqualTo("pong");
    }

    @Test
    void whenANewerAccountBeginsASnapshotIsRequired() {
        var trader = service().trader(8);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 0);
        socket.next("subscribed");
        Stack.core().assessments.put(trader.assessment, new FakeCore.Owned(trader.user, UUID.randomUUID(), 1));
        assertThat(text(socket.next(), "type")).isEqualTo("snapshot-required");
    }

    @Test
    void theNinthFrameOfASecondClosesTheSocket() throws IOException {
        var socket = service().trader(9).open();
        socket.sayAtOnce("{\"type\":\"ping\"}", 12);
        for (int i = 0; i < 8; i++) {
            assertThat(text(socket.next(), "type")).isEqualTo("pong");
        }
        assertThat(text(socket.next("problem"), "code")).isEqualTo("too-many-messages");
        assertThat(socket.awaitClose()).isEqualTo(4029);
    }

    /** More history than may wait: it comes in pages that leave room for an answer. */
    @Test
    void whoHasAllHistoryBeforeHimMayStillAsk() {
        var trader = traderOfMuch(9);
        var full = service().silent(trader.ticket());
        full.subscribe(trader.channel(), 0);
        somebodyIsFull();
        full.say("{\"type\":\"ping\"}");
        full.subscribe("marks");
        full.read();
        var types = new ArrayList<String>();
        while (Collections.frequency(types, "event") < LINES) {
            types.add(text(full.next(), "type"));
        }
        assertThat(types).contains("pong");
        assertThat(types.stream().filter(each -> each.equals("subscribed"))).hasSize(2);
        assertThat(full.isOver()).isFalse();
    }

    @Test
    void aFrameIsBoundedAndMasked() throws IOException {
        var big = service().trader(9).open();
        big.send(0x81, new byte[5_000]);
        assertThat(big.awaitClose()).isEqualTo(1009);
        var binary = service().trader(9).open();
        binary.send(0x82, new byte[] {1});
        assertThat(binary.awaitClose()).isEqualTo(1003);
        var reserved = service().trader(9).open();
        reserved.send(0x83, new byte[] {1});
        assertThat(reserved.awaitClose()).isEqualTo(1002);
    }

    @Test
    void aTextMayComeInParts() throws IOException {
        var socket = service().trader(9).open();
        socket.send(0x01, "{\"type\":".getBytes(StandardCharsets.UTF_8));
        socket.send(0x80, "\"ping\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(text(socket.next(), "type")).isEqualTo("pong");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndTheSocketStays() {
        var socket = service().trader(9).open();
        socket.say("nonsense");
        assertThat(socket.next().text()).isEqualTo("{\"code\":\"malformed\",\"type\":\"problem\"}");
        socket.subscribe("orders");
        assertThat(text(socket.next(), "code")).isEqualTo("unknown-channel");
        socket.say("{\"type\":\"unsubscribe\",\"channel\":\"marks\"}");
        assertThat(socket.next().text()).isEqualTo("{\"channel\":\"marks\",\"type\":\"unsubscribed\"}");
    }
}
