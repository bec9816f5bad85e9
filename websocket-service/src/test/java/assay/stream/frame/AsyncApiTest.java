package assay.stream.frame;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The document and the code say the same: every frame is one message of its side, and nothing else passes. */
class AsyncApiTest {
    private static final AsyncSchema DOCUMENT = AsyncSchema.document();
    private static final UUID ID = UUID.fromString("0b6f1f0e-6f3c-4b9d-9d55-3f2f5e3d7a10");
    private static final Channel ASSESSMENT = new Channel.Assessment(ID);
    private static final Channel BOOK = new Channel.Book("BTC-USD");
    private static final String AT = "1970-01-01T00:00:00.000000Z";
    private static final String HASH = "a".repeat(64);

    private static Arguments frame(String message, byte[]... parts) {
        var text = new StringBuilder();
        Arrays.stream(parts).forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)));
        return Arguments.of(message, text.toString());
    }

    static Stream<Arguments> whatTheServerSays() {
        var receipt =
                Fields.with("sequence", "17").with("account", ID.toString()).build();
        var troubles =
                Arrays.stream(Trouble.values()).map(each -> frame("problem", ServerFrame.problem(each, "marks")));
        var words = Stream.of(
                frame("problem", ServerFrame.problem(Trouble.MALFORMED, null)),
                frame("pong", ServerFrame.pong()),
                frame("subscribed", ServerFrame.subscribed(BOOK)),
                frame("subscribed", ServerFrame.subscribed(ASSESSMENT, ID, 0)),
                frame("unsubscribed", ServerFrame.unsubscribed(ASSESSMENT)),
                frame("snapshotRequired", ServerFrame.snapshotRequired(ASSESSMENT)),
                frame("receipt", ServerFrame.receipt(ASSESSMENT, receipt, "ab".repeat(64))));
        return Stream.of(troubles, words, events()).flatMap(each -> each);
    }

    private static Stream<Arguments> events() {
        var said = new JournalLine.Said(
                3,
                Instant.EPOCH,
                JournalLine.Kind.EVENT,
                "OrderFilled",
                Fields.with("fee", "1").build());
        var line = JournalLine.after(ChainHead.START, ID, said);
        var mark = Fields.with("symbol", "BTC-USD")
                .with("state", "none")
                .with("at", AT)
                .build();
        var levels = new Json.Items(List.of(new Json.Items(List.of(Json.text("1.5"), Json.text("2")))));
        var book = Fields.with("symbol", "BTC-USD")
                .with("venue", "kraken")
                .with("bids", levels)
                .with("asks", new Json.Items(List.of()))
                .with("at", AT)
                .build();
        var report = Fields.with("report", ID.toString())
                .with("assessment", ID.toString())
                .with("at", AT)
                .build();
        var ready = report.and("hash", Json.text(HASH));
        var failed = report.and("code", Json.text("gone"));
        return Stream.concat(
                questions(),
                Stream.of(
                        frame("event", ServerFrame.eventOf(ASSESSMENT), ServerFrame.journal(line, ID)),
                        frame("event", ServerFrame.eventOf(new Channel.Marks()), ServerFrame.event(1, "mark", mark)),
                        frame("event", ServerFrame.eventOf(BOOK), ServerFrame.event(1, "book", book)),
                        frame(
                                "event",
                                ServerFrame.eventOf(new Channel.Reports()),
                                ServerFrame.event(1, "ready", ready)),
                        frame(
                                "event",
                                ServerFrame.eventOf(new Channel.Reports()),
                                ServerFrame.event(2, "failed", failed))));
    }

    private static Stream<Arguments> questions() {
        var channel = new Channel.Simulations();
        var begin = ServerFrame.eventOf(channel);
        var question = Fields.with("simulation", ID.toString()).with("at", AT).build();
        var completed = question.and("kind", Json.text("risk-analysis")).and("paths", Json.text("20000"));
        var share = completed
                .and("passes", Json.text("0.312"))
                .and("low", Json.text("0"))
                .and("high", Json.text("1"));
        var far = question.and("done", Json.text("10000")).and("paths", Json.text("20000"));
        return Stream.of(
                frame("progress", ServerFrame.progress(channel, far)),
                frame("event", begin, ServerFrame.event(1, "completed", completed)),
                frame("event", begin, ServerFrame.event(1, "completed", share)),
                frame("event", begin, ServerFrame.event(2, "failed", question.and("code", Json.text("internal")))),
                frame("event", begin, ServerFrame.event(3, "cancelled", question)));
    }

    private static Json json(String text) {
        return Json.readable(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource
    void whatTheServerSays(String message, String frame) {
        var fitting = DOCUMENT.messages("tell").stream()
                .filter(each -> DOCUMENT.allows(each, json(frame)))
                .toList();
        assertThat(fitting).as(frame).containsExactly(message);
        var more = ((Fields) json(frame)).and("extra", Json.text("x"));
        assertThat(DOCUMENT.messages("tell")).noneMatch(each -> DOCUMENT.allows(each, more));
    }

    @ParameterizedTest
    @MethodSource("assay.stream.frame.ClientFrameTest#followed")
    void whatIsFollowedIsInTheDocument(String text, ClientFrame frame) {
        assertThat(frame).isNotInstanceOf(ClientFrame.Refused.class);
        assertThat(DOCUMENT.messages("ask").stream().filter(each -> DOCUMENT.allows(each, json(text))))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("assay.stream.frame.ClientFrameTest#refused")
    void whatIsRefusedIsNot(String text, Trouble trouble) {
        Json json;
        try {
            json = json(text);
        } catch (RuntimeException _) {
            assertThat(trouble).isEqualTo(Trouble.MALFORMED);
            return;
        }
        boolean inTheDocument = DOCUMENT.messages("ask").stream().anyMatch(each -> DOCUMENT.allows(each, json));
        assertThat(inTheDocument && !text.contains("\"account\"")).as(text).isFalse();
    }

    @Test
    void everyMessageIsOneOfTheTwoSides() {
        assertThat(DOCUMENT.messages("ask")).containsExactly("subscribe", "unsubscribe", "ping");
        assertThat(DOCUMENT.messages("tell")).hasSize(8);
    }
}
