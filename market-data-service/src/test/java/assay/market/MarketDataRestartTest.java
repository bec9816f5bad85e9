package assay.market;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.local.infra.Patience;
import assay.market.feed.FeedSink;
import assay.market.quality.KafkaDeadLetters;
import assay.market.quality.Poison;
import assay.market.topic.KafkaTapeClients;
import assay.market.topic.KafkaTapeFollower;
import assay.market.topic.KafkaTopics;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The service over a tape that is there already: goes on with its chain, keeps its minutes, and again after a restart.
 */
class MarketDataRestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int OLD_LINES = 1_200;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalParts parts;

    @BeforeEach
    void start() throws Exception {
        parts = new LocalParts();
        KafkaTopics.create(parts.kafka.bootstrap());
        fiveOldMinutes();
    }

    @AfterEach
    void stop() {
        parts.close();
    }

    @Test
    void theChainGoesOnThroughRestartsAndTheArchiveHasNoGap() throws Exception {
        var first = ApplicationContext.run(EmbeddedServer.class, parts.settings());
        assertThat(Patience.until(PATIENCE, () -> newest(first) > OLD_LINES + 100))
                .isTrue();
        assertThat(Patience.until(PATIENCE, () -> rows() >= 5)).isTrue();
        var before = newest(first);
        first.close();

        var again = ApplicationContext.run(EmbeddedServer.class, parts.settings());
        assertThat(Patience.until(PATIENCE, () -> newest(again) > before + 100)).isTrue();
        var head = ChainHead.START;
        var at = Instant.EPOCH;
        for (var text : lines(again, "/internal/tape?from=1")) {
            var line = Line.parse(text);
            assertThat(head.read(line)).isInstanceOf(Reading.Accepted.class);
            assertThat(line.at()).isAfterOrEqualTo(at);
            head = ChainHead.of(line);
            at = line.at();
        }
        assertThat(head.sequence()).isGreaterThan(before + 100);
        assertThat(lines(again, "/internal/tape?from=230&to=260")).hasSize(31);
        again.close();
    }

    @Test
    void candlesHaveNoGapThroughSilenceAndRestarts() throws Exception {
        var first = ApplicationContext.run(EmbeddedServer.class, parts.settings());
        // Whichever second of a minute the first old line fell into, five candles of whole minutes are there then.
        assertThat(Patience.until(PATIENCE, () -> rows() >= 6)).isTrue();
        var before = candles(first);
        first.close();

        var again = ApplicationContext.run(EmbeddedServer.class, parts.settings());
        assertThat(Patience.until(PATIENCE, () -> newest(again) > OLD_LINES + 100))
                .isTrue();
        var after = candles(again);
        again.close();

        assertThat(after).startsWith(before.subList(0, 5).toArray(String[]::new));
        for (int i = 1; i < after.size(); i++) {
            assertThat(from(after.get(i))).isEqualTo(from(after.get(i - 1)).plusSeconds(60));
        }
        assertThat(after.stream().limit(5).filter(each -> each.matches(".*\"open\":\"(\\d+)\",\"high\":\"\\1\".*")))
                .as("a silent minute stands still")
                .isNotEmpty();
    }

    private List<String> candles(EmbeddedServer server) throws Exception {
        var answer = ask(server, "/api/v1/instruments/BTC-USD/candles?interval=1m");
        assertThat(answer.statusCode()).isEqualTo(200);
        var items = new ArrayList<String>();
        new ObjectMapper().readTree(answer.body()).path("items").forEach(each -> items.add(each.toString()));
        return items;
    }

    private static Instant from(String candle) throws Exception {
        return Instant.parse(new ObjectMapper().readTree(candle).path("from").asText());
    }

    @Test
    void poisonIsPutOnItsTopicWholeWithItsReason() throws Exception {
        try (var server = ApplicationContext.run(EmbeddedServer.class, parts.settings())) {
            var sink = server.getApplicationContext().getBean(FeedSink.class);
            sink.poison(new Poison("kraken", 3, "BAD_NUMBER", "1e5", "{\"price\":1e5}"));
            var letters = new ArrayList<String>();
            assertThat(Patience.until(PATIENCE, () -> {
                        letters.addAll(letters());
                        return !letters.isEmpty();
                    }))
                    .isTrue();
            assertThat(letters.getFirst())
                    .contains("\"reason\":\"BAD_NUMBER\"", "\"venue\":\"kraken\"", "{\\\"price\\\":1e5}");
        }
    }

    /** Four lines a second over five minutes that ended a minute ago. */
    private void fiveOldMinutes() throws Exception {
        var start = Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(360);
        var head = ChainHead.START;
        try (var producer = new KafkaTapeClients(parts.kafka.bootstrap()).producer()) {
            for (var at = 0; at < OLD_LINES; at++) {
                var content = content(at);
                var line = TapeLine.after(head, start.plusMillis(at * 250L), content);
                head = ChainHead.of(line);
                var sent = producer.send(new ProducerRecord<>(KafkaTapeFollower.TAPE.topic(), 0, null, line.bytes()));
                if (at == 0) {
                    sent.get(); // a topic just made may refuse one batch and take the next
                }
            }
            producer.flush();
        }
    }

    /** A mark that rises by one each second, silent for two minutes. */
    private static TapeContent content(int at) {
        if (at == 0) {
            return new TapeContent.Genesis("assay/1");
        }
        var silent = at >= 480 && at < 960;
        var price = Integer.toString(1_000 + at / 4);
        return at % 4 != 1 || silent
                ? new TapeContent.Clock()
                : new TapeContent.Mark("BTC-USD", "good", price, price, price, "ab".repeat(32), null, List.of());
    }

    private List<String> letters() {
        var partitions = IntStream.range(0, 8)
                .mapToObj(partition -> new TopicPartition(KafkaDeadLetters.TOPIC, partition))
                .toList();
        try (var consumer = new KafkaTapeClients(parts.kafka.bootstrap()).consumer()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<String>();
            consumer.poll(Duration.ofSeconds(1))
                    .forEach(each -> found.add(new String(each.value(), StandardCharsets.UTF_8)));
            return found;
        }
    }

    private long rows() {
        try (var connection = DriverManager.getConnection(parts.postgres.jdbcUrl("market"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM tape_minute")) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long newest(EmbeddedServer server) {
        return Long.parseLong(ask(server, "/internal/tape?from=1&to=1")
                .headers()
                .firstValue("X-Tape-Newest")
                .orElse("0"));
    }

    private List<String> lines(EmbeddedServer server, String path) {
        return ask(server, path).body().lines().toList();
    }

    private HttpResponse<String> ask(EmbeddedServer server, String path) {
        try {
            var uri = URI.create(server.getURL() + path);
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
