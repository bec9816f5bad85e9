package assay.market.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VenueSocketTest {
    private final List<String> heard = new ArrayList<>();
    private final List<Runnable> more = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final FakeWebSocket wire = new FakeWebSocket();
    private final VenueSocket socket = new VenueSocket(new VenueSocket.Ears() {
        @Override
        public void heard(String text, Runnable next) {
            heard.add(text);
            more.add(next);
        }

        @Override
        public void lost(String reason) {
            lost.add(reason);
        }
    });

    @BeforeEach
    void open() {
        socket.onOpen(wire);
    }

    @Test
    void nothingIsAskedForBeforeSomebodyIsReady() {
        assertThat(wire.requested).isZero();
        socket.begin();
        assertThat(wire.requested).isEqualTo(1);
    }

    @Test
    void partsAreOneMessageAndTheNextIsAskedForWhenThisOneWasTaken() {
        socket.begin();
        socket.onText(wire, "{\"a\":", false);
        socket.onText(wire, "1", false);
        socket.onText(wire, "}", true);
        assertThat(heard).containsExactly("{\"a\":1}");
        assertThat(wire.requested).isEqualTo(3);
        more.getFirst().run();
        assertThat(wire.requested).isEqualTo(4);
        socket.onText(wire, "{}", true);
        assertThat(heard).containsExactly("{\"a\":1}", "{}");
    }

    @Test
    void aMessageBeyondTheBoundEndsTheConnectionInsteadOfTheProcess() {
        var part = "x".repeat(8 * 1024 * 1024);
        for (var parts = 0; parts < 4; parts++) {
            socket.onText(wire, part, false);
        }
        assertThat(lost).isEmpty();
        socket.onText(wire, "x", false);
        assertThat(lost).singleElement().asString().contains("more than");
        assertThat(wire.aborted).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void sendsGoOutOneAfterTheOther() {
        socket.send("one");
        socket.send("two");
        assertThat(wire.sent).containsExactly("one");
        wire.done.getFirst().complete(wire);
        assertThat(wire.sent).containsExactly("one", "two");
        wire.done.get(1).completeExceptionally(new IllegalStateException("output closed"));
        assertThat(lost).singleElement().asString().contains("output closed");
    }

    @Test
    void anEndIsToldOnceWithItsReason() {
        socket.onClose(wire, 1006, "gone");
        socket.onError(wire, new IllegalStateException("reset"));
        assertThat(lost).containsExactly("closed 1006 gone", "broken: reset");
    }

    private static final class FakeWebSocket implements WebSocket {
        final List<String> sent = new ArrayList<>();
        final List<CompletableFuture<WebSocket>> done = new ArrayList<>();
        long requested;
        boolean aborted;

        @Override
        public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
            sent.add(data.toString());
            done.add(new CompletableFuture<>());
            return done.getLast();
        }

        @Override
        public void request(long count) {
            requested += count;
        }

        @Override
        public void abort() {
            aborted = true;
        }

        @Override
        public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<WebSocket> sendClose(int code, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getSubprotocol() {
            return "";
        }

        @Override
        public boolean isOutputClosed() {
            return false;
        }

        @Override
        public boolean isInputClosed() {
            return false;
        }
    }
}
