package assay.stream;

import static assay.stream.TestSocket.data;
import static assay.stream.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Journals, receipts and reports on real sockets: one's own, whole, in order, resumed. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountSocketTest extends OnSockets {
    private final Feeds feeds = Feeds.all();

    @Test
    void aLineOfTheJournalIsAnEventWithItsHash() {
        var trader = service().trader(1);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 0);
        assertThat(socket.next().text())
                .isEqualTo("{\"account\":\"" + trader.journal.account + "\",\"channel\":\"" + trader.channel()
                        + "\",\"since\":\"0\",\"type\":\"subscribed\"}");
        trader.write(1);
        var line = trader.journal.lines.getFirst();
        var event = socket.next("event");
        assertThat(text(event, "channel")).isEqualTo(trader.channel());
        assertThat(text(event, "sequence")).isEqualTo("1");
        assertThat(text(event, "event")).isEqualTo("OrderFilled");
        assertThat(text(data(event), "hash")).isEqualTo(line.hash());
        assertThat(data(event).get("line")).isEqualTo(line.fields());
    }

    @Test
    void aForeignAssessmentDoesNotExist() {
        var trader = service().trader(1);
        var stranger = service().trader(1);
        var socket = stranger.open();
        socket.subscribe(trader.channel(), 0);
        assertThat(socket.next().text())
                .isEqualTo("{\"channel\":\"" + trader.channel() + "\",\"code\":\"not-found\",\"type\":\"problem\"}");
        trader.write(3);
        socket.say("{\"type\":\"ping\"}");
        assertThat(text(socket.next(), "type")).isEqualTo("pong");
        assertThat(socket.received()).isEmpty();
    }

    @Test
    void whatWasMissedComesFirstAndNothingIsMissedOrDoubled() {
        var trader = service().trader(2);
        trader.write(40);
        var first = trader.open();
        first.subscribe(trader.channel(), 0);
        assertThat(first.sequences(40))
                .isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
        first.close();
        trader.write(60);
        var second = trader.open();
        second.subscribe(trader.channel(), 40);
        trader.write(60);
        assertThat(second.sequences(120))
                .isEqualTo(LongStream.rangeClosed(41, 160).boxed().toList());
    }

    @Test
    void withoutSinceOnlyWhatIsNewComes() {
        var trader = service().trader(2);
        trader.write(5);
        var socket = trader.open();
        socket.subscribe(trader.channel());
        assertThat(text(socket.next("subscribed"), "since")).isEqualTo("5");
        trader.write(1);
        assertThat(socket.sequences(1)).containsExactly(6L);
    }

    @Test
    void beyondWhatIsKeptASnapshotIsRequired() {
        var trader = service().trader(3);
        trader.write(900);
        awaitKept(trader);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 3);
        assertThat(socket.next("snapshot-required").text())
                .isEqualTo("{\"channel\":\"" + trader.channel() + "\",\"type\":\"snapshot-required\"}");
        trader.write(1);
        socket.say("{\"type\":\"ping\"}");
        assertThat(text(socket.next(), "type")).isEqualTo("pong");
        socket.subscribe(trader.channel(), 890);
        assertThat(socket.sequences(11))
                .isEqualTo(LongStream.rangeClosed(891, 901).boxed().toList());
    }

    @Test
    void aSinceThatDoesNotExistRequiresASnapshot() {
        var trader = service().trader(3);
        trader.write(2);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 3);
        assertThat(text(socket.next(), "type")).isEqualTo("snapshot-required");
    }

    @Test
    void whatTheTopicLostIsAskedOfCore() {
        var trader = service().trader(4);
        trader.write(2);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 0);
        assertThat(socket.sequences(2)).containsExactly(1L, 2L);
        var lost = trader.journal.next();
        long shardSequence = trader.journal.skipShardSequence();
        Stack.core().journal.put(4, "{\"line\":" + lost.text() + ",\"shardSequence\":\"" + shardSequence + "\"}\n");
        trader.write(1);
        assertThat(socket.sequences(2)).containsExactly(3L, 4L);
        assertThat(trader.journal.lines).hasSize(4);
    }

    @Test
    void aLineThatIsWrittenTwiceIsSentOnce() {
        var trader = service().trader(5);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 0);
        trader.write(2);
        assertThat(socket.sequences(2)).containsExactly(1L, 2L);
        feeds.send(5, 1, trader.journal.lines.getFirst());
        trader.write(1);
        assertThat(socket.sequences(1)).containsExactly(3L);
    }

    @Test
    void aReceiptFollowsItsLine() {
        var trader = service().trader(6);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 0);
        var receipt = "{\"receipt\":{\"account\":\"" + trader.journal.account
                + "\",\"hash\":\"aa\",\"sequence\":\"1\"},\"signature\":\"bb\"}";
        Stack.core().receipts.put(trader.journal.account, List.of(receipt));
        trader.write(1);
        var frame = socket.next("receipt");
        assertThat(text(frame, "sequence")).isEqualTo("1");
        assertThat(text(frame, "signature")).isEqualTo("bb");
        assertThat(frame.get("receipt")).isInstanceOf(Fields.class);
    }

    @Test
    void aReportOfOnesOwnIsToldAndResumed() {
        var trader = service().trader(7);
        var stranger = service().trader(7);
        var socket = trader.open();
        var other = stranger.open();
        socket.subscribe("reports");
        other.subscribe("reports");
        assertThat(text(socket.next("subscribed"), "since")).isEqualTo("0");
        other.next("subscribed");
        var report = UUID.randomUUID();
        feeds.reportReady(trader.assessment, report);
        var event = socket.next("event");
        assertThat(text(event, "sequence")).isEqualTo("1");
        assertThat(text(event, "event")).isEqualTo("ready");
        assertThat(data(event).get("report")).isEqualTo(Json.text(report.toString()));
        other.say("{\"type\":\"ping\"}");
        assertThat(text(other.next(), "type")).isEqualTo("pong");
        var again = trader.open();
        again.subscribe("reports", 0);
        assertThat(again.sequences(1)).containsExactly(1L);
    }
}
