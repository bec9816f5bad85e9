package assay.stream;

import static assay.stream.TestSocket.data;
import static assay.stream.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.local.infra.Patience;
import assay.stream.TestSocket.Manner;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redisson.api.RedissonClient;

/** The whole service on real Redis and Kafka, asked by clients on real sockets. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamServiceTest implements TestPropertyProvider {
    @Inject
    EmbeddedServer server;

    @Inject
    RedissonClient redis;

    private final Feeds feeds = Feeds.all();
    private final List<TestSocket> opened = new ArrayList<>();

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings(Map.of("assay.stream.recheck", "1s", "assay.stream.history-max", "200"));
    }

    @BeforeAll
    void ready() {
        feeds.mark("BTC-USD", "84000");
        assertThat(Patience.until(Duration.ofSeconds(60), () -> http("/ready") == 200))
                .isTrue();
    }

    @AfterEach
    void close() {
        opened.forEach(TestSocket::close);
        opened.clear();
    }

    private int http(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.getURL() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A trader with an assessment, its account's journal, and a session. */
    private final class Trader {
        private final UUID user = UUID.randomUUID();
        private final UUID session = UUID.randomUUID();
        private final UUID assessment = UUID.randomUUID();
        private final Feeds.Journal journal;

        private Trader(int shard) {
            journal = feeds.journal(shard);
            stands();
        }

        /** Core says how far the journal came. */
        private void stands() {
            Stack.core().assessments.put(assessment, new FakeCore.Owned(user, journal.account, journal.lines.size()));
        }

        private void write(int count) {
            journal.write(count);
            stands();
        }

        private String ticket() {
            return Tickets.issue(redis, user, session, Duration.ofSeconds(30));
        }

        private TestSocket open() {
            return StreamServiceTest.this.open(ticket(), Manner.GOOD);
        }

        private String channel() {
            return "assessment:" + assessment;
        }
    }

    private TestSocket open(String ticket, Manner manner) {
        var socket = TestSocket.open(server.getPort(), ticket, manner);
        opened.add(socket);
        return socket;
    }

    // ---- the door

    @Test
    void healthAndSocketsShareOnePort() {
        assertThat(http("/health")).isEqualTo(200);
        assertThat(http("/nothing")).isEqualTo(404);
        var socket = new Trader(0).open();
        assertThat(socket.status).isEqualTo(101);
        assertThat(socket.accept).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    @Test
    void aTicketIsGoodOnce() {
        var ticket = new Trader(0).ticket();
        assertThat(open(ticket, Manner.GOOD).status).isEqualTo(101);
        assertThat(open(ticket, Manner.GOOD).status).isEqualTo(401);
    }

    @Test
    void aTicketThatExpiredOrNeverWasOpensNothing() {
        var expired = Tickets.issue(redis, UUID.randomUUID(), UUID.randomUUID(), Duration.ofMillis(30));
        assertThat(Patience.until(
                        Duration.ofSeconds(5), () -> redis.getKeys().countExists("ws-ticket:" + expired) == 0))
                .isTrue();
        assertThat(Patience.until(Duration.ofSeconds(5), () -> open(expired, Manner.GOOD).status == 401))
                .isTrue();
        for (var none : List.of("", "x", "A".repeat(43), "A".repeat(44), "%00".repeat(43))) {
            assertThat(open(none, Manner.GOOD).status).as(none).isEqualTo(401);
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
        var ticket = new Trader(0).ticket();
        assertThat(open(ticket, Manner.GOOD.origin(origin)).status).isEqualTo(403);
        assertThat(open(ticket, Manner.GOOD).status).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "assay.v2", "assay.v1x"})
    void anotherSubprotocolOpensNothing(String subprotocol) {
        assertThat(open(new Trader(0).ticket(), Manner.GOOD.subprotocol(subprotocol)).status)
                .isEqualTo(400);
    }

    // ---- prices

    @Test
    void marksComeAtOnceAndThenAsTheyChange() {
        var socket = new Trader(0).open();
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
        var socket = new Trader(0).open();
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

    @Test
    void booksComeByInstrument() {
        feeds.book("ETH-USD", "kraken", "3000");
        var socket = new Trader(0).open();
        assertThat(Patience.until(Duration.ofSeconds(10), () -> {
                    socket.subscribe("book:ETH-USD");
                    return text(socket.next(), "type").equals("subscribed");
                }))
                .isTrue();
        assertThat(text(data(socket.next()), "venue")).isEqualTo("kraken");
        long sequence = feeds.book("ETH-USD", "coinbase", "3001");
        assertThat(text(socket.next(), "sequence")).isEqualTo(Long.toString(sequence));
        socket.subscribe("book:NO-SUCH");
        assertThat(socket.next("problem").text())
                .isEqualTo("{\"channel\":\"book:NO-SUCH\",\"code\":\"not-found\",\"type\":\"problem\"}");
    }

    // ---- accounts

    @Test
    void aLineOfTheJournalIsAnEventWithItsHash() {
        var trader = new Trader(1);
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
        var trader = new Trader(1);
        var stranger = new Trader(1);
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
        var trader = new Trader(2);
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
        var trader = new Trader(2);
        trader.write(5);
        var socket = trader.open();
        socket.subscribe(trader.channel());
        assertThat(text(socket.next("subscribed"), "since")).isEqualTo("5");
        trader.write(1);
        assertThat(socket.sequences(1)).containsExactly(6L);
    }

    @Test
    void beyondWhatIsKeptASnapshotIsRequired() {
        var trader = new Trader(3);
        trader.write(900);
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
        var trader = new Trader(3);
        trader.write(2);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 3);
        assertThat(text(socket.next(), "type")).isEqualTo("snapshot-required");
    }

    @Test
    void whatTheTopicLostIsAskedOfCore() {
        var trader = new Trader(4);
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
        var trader = new Trader(5);
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
        var trader = new Trader(6);
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
        var trader = new Trader(7);
        var stranger = new Trader(7);
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
        assertThat(other.received()).isEmpty();
        var again = trader.open();
        again.subscribe("reports", 0);
        assertThat(again.sequences(1)).containsExactly(1L);
    }

    // ---- bounds

    @Test
    void whoIsSignedOutIsClosed() {
        var trader = new Trader(8);
        var socket = trader.open();
        socket.subscribe("marks");
        socket.next("subscribed");
        Stack.core().ended.add(trader.session);
        assertThat(socket.awaitClose()).isEqualTo(4003);
    }

    @Test
    void whoMayNoLongerReadIsToldAndGetsNothingMore() {
        var trader = new Trader(8);
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
        var trader = new Trader(8);
        var socket = trader.open();
        socket.subscribe(trader.channel(), 0);
        socket.next("subscribed");
        Stack.core().assessments.put(trader.assessment, new FakeCore.Owned(trader.user, UUID.randomUUID(), 1));
        assertThat(text(socket.next(), "type")).isEqualTo("snapshot-required");
    }

    @Test
    void theNinthFrameOfASecondClosesTheSocket() {
        var socket = new Trader(9).open();
        for (int i = 0; i < 12; i++) {
            socket.say("{\"type\":\"ping\"}");
        }
        assertThat(text(socket.next("problem"), "code")).isEqualTo("too-many-messages");
        assertThat(socket.awaitClose()).isEqualTo(4029);
    }

    @Test
    void aFrameIsBoundedAndMasked() throws IOException {
        var big = new Trader(9).open();
        big.send(0x81, new byte[5_000]);
        assertThat(big.awaitClose()).isEqualTo(1009);
        var binary = new Trader(9).open();
        binary.send(0x82, new byte[] {1});
        assertThat(binary.awaitClose()).isEqualTo(1003);
        var reserved = new Trader(9).open();
        reserved.send(0x83, new byte[] {1});
        assertThat(reserved.awaitClose()).isEqualTo(1002);
    }

    @Test
    void aTextMayComeInParts() throws IOException {
        var socket = new Trader(9).open();
        socket.send(0x01, "{\"type\":".getBytes(StandardCharsets.UTF_8));
        socket.send(0x80, "\"ping\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(text(socket.next(), "type")).isEqualTo("pong");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndTheSocketStays() {
        var socket = new Trader(9).open();
        socket.say("nonsense");
        assertThat(socket.next().text()).isEqualTo("{\"code\":\"malformed\",\"type\":\"problem\"}");
        socket.subscribe("orders");
        assertThat(text(socket.next(), "code")).isEqualTo("unknown-channel");
        socket.say("{\"type\":\"unsubscribe\",\"channel\":\"marks\"}");
        assertThat(socket.next().text()).isEqualTo("{\"channel\":\"marks\",\"type\":\"unsubscribed\"}");
    }
}
