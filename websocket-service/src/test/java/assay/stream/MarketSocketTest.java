package assay.stream;

import static assay.stream.TestSocket.data;
import static assay.stream.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.Fields;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Prices on real sockets: at once, as they change, and only what the tape really says. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketSocketTest extends OnSockets {
    private final Feeds feeds = Feeds.all();

    @Test
    void marksComeAtOnceAndThenAsTheyChange() {
        var socket = service().trader(0).open();
        socket.subscribe("marks");
        assertThat(socket.next().text()).isEqualTo("{\"channel\":\"marks\",\"type\":\"subscribed\"}");
        var first = socket.next(frame -> text(data(frame), "symbol").equals("BTC-USD"));
        assertThat(text(first, "event")).isEqualTo("mark");
        long sequence = feeds.mark("BTC-USD", "84001");
        var second = socket.next(frame -> text(frame, "sequence").equals(Long.toString(sequence)));
        assertThat(text(data(second), "price")).isEqualTo("84001");
        assertThat(data(second).keys()).containsExactly("ask", "at", "bid", "price", "state", "symbol");
    }

    @Test
    void anEntryThatDoesNotExtendTheTapeIsNotShown() {
        var socket = service().trader(0).open();
        socket.subscribe("marks");
        feeds.forgedMark("BTC-USD", "1");
        long honest = feeds.mark("BTC-USD", "84002");
        var frames = new ArrayList<Fields>();
        socket.next(frame -> {
            frames.add(frame);
            return text(frame, "sequence").equals(Long.toString(honest));
        });
        assertThat(frames).noneMatch(frame -> frame.text().contains("\"price\":\"1\""));
    }

    /** What comes together leaves in any order, so that a second mark is awaited, sent behind the first. */
    private void awaitShown() {
        var socket = service().trader(0).open();
        socket.subscribe("marks");
        for (int i = 0; i < 2; i++) {
            long sequence = feeds.mark("BTC-USD", "84003");
            socket.next(frame -> text(frame, "sequence").equals(Long.toString(sequence)));
        }
    }

    @Test
    void booksComeByInstrument() {
        feeds.book("ETH-USD", "kraken", "3000");
        awaitShown();
        var socket = service().trader(0).open();
        socket.subscribe("book:ETH-USD");
        assertThat(text(socket.next(), "type")).isEqualTo("subscribed");
        assertThat(text(data(socket.next()), "venue")).isEqualTo("kraken");
        long sequence = feeds.book("ETH-USD", "coinbase", "3001");
        assertThat(text(socket.next(), "sequence")).isEqualTo(Long.toString(sequence));
        socket.subscribe("book:NO-SUCH");
        assertThat(socket.next("problem").text())
                .isEqualTo("{\"channel\":\"book:NO-SUCH\",\"code\":\"not-found\",\"type\":\"problem\"}");
    }
}
