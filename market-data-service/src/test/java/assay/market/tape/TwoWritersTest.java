package assay.market.tape;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.Patience;
import assay.market.archive.FakeKeep;
import assay.market.book.BookView;
import assay.market.book.BookView.Level;
import assay.market.listing.Listings;
import assay.market.mark.LiveQuotes;
import assay.market.quality.QuoteState;
import assay.market.quality.VenueQuote;
import assay.market.time.SystemMoments;
import assay.market.topic.KafkaTapeClients;
import assay.market.topic.KafkaTapeFollower;
import assay.market.topic.KafkaTapeLog;
import assay.market.topic.KafkaTopics;
import assay.market.topic.TapePosition;
import assay.market.topic.TapeReader;
import assay.market.topic.TapeRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real writers on a real broker. With {@code -Dassay.market.writers.seconds=60} the two fight for a minute instead of
 * ten seconds.
 */
class TwoWritersTest {
    private static final long SECONDS = Long.getLong("assay.market.writers.seconds", 10);
    /** A pause after which a standby that is right may write. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    @TempDir
    Path dir;

    private final List<AutoCloseable> open = new ArrayList<>();
    private EmbeddedKafka kafka;

    @BeforeEach
    void start() throws Exception {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0);
        KafkaTopics.create(kafka.bootstrap());
    }

    @AfterEach
    void stop() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
        kafka.close();
    }

    @Test
    void twoThatBothBelieveTheyLeadMakeOneChain() throws Exception {
        var one = run(_ -> Leadership.always(), new FakeKeep());
        var other = run(_ -> Leadership.always(), new FakeKeep());
        var witness = witness();
        TimeUnit.SECONDS.sleep(SECONDS);
        await(() -> one.board().sequence() > SECONDS * 10);
        await(() -> one.state().equals("writing") && other.state().equals("writing"));
        one.close();
        other.close();
        witness.close();
        var records = everything();
        var chain = chain(records);
        assertThat(records.size()).as("lines that lost their place").isGreaterThan(chain.size());
        assertThat(longestGap(chain))
                .as("beyond what the broker itself paused")
                .isLessThan(witness.longest().plusSeconds(3));
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "two writers for " + SECONDS + " s: " + records.size() + " lines written, " + chain.size()
                                + " believed");
    }

    @Test
    void theStandbyTakesOverAndTheFirstOneComesBackAsStandby() throws Exception {
        var keep = new FakeKeep();
        var one = run(Leadership::bySilence, keep);
        await(() -> one.state().equals("writing"));
        var witness = witness();
        var other = run(Leadership::bySilence, keep);
        await(() -> other.board().sequence() > 50);
        var first = leader(one, other);
        assertThat(first.equals(one) || witness.saw(SILENCE))
                .as("nobody takes over from a writer that is heard")
                .isTrue();
        var second = first.equals(one) ? other : one;
        var stopped = second.board().sequence();
        first.close();
        await(() -> second.board().sequence() > stopped + 50);
        await(() -> second.state().equals("writing"));
        var later = witness();
        var again = run(Leadership::bySilence, keep);
        await(() -> again.board().sequence() > stopped + 50);
        assertThat(leader(second, again).equals(second) || later.saw(SILENCE))
                .as("nor does the first one when it comes back")
                .isTrue();
        second.close();
        again.close();
        assertThat(longestGap(chain(everything()))).isGreaterThanOrEqualTo(Duration.ofMillis(1_300));
    }

    @Test
    void aForkAndNoiseOnTheTopicAreNotBelievedByAnyone() throws Exception {
        var run = run(Leadership::bySilence, new FakeKeep());
        await(() -> run.board().sequence() > 50);
        var root = chain(everything()).get(30);
        var at = Instant.now().plusSeconds(3_600).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        var forged = TapeLine.after(root.head(), at, new TapeContent.Clock());
        var log = new KafkaTapeLog(() -> new KafkaTapeClients(kafka.bootstrap()).producer(), () -> {});
        log.append(forged);
        log.append(TapeLine.after(ChainHead.of(forged), at, new TapeContent.Clock()));
        var producer = new KafkaTapeClients(kafka.bootstrap()).producer();
        producer.send(new org.apache.kafka.clients.producer.ProducerRecord<>(
                        KafkaTapeFollower.TAPE.topic(), 0, null, "noise".getBytes(StandardCharsets.UTF_8)))
                .get();
        producer.close();
        var before = run.board().sequence();
        await(() -> run.board().sequence() > before + 50);
        log.close();
        await(() -> run.archive().newest() > before);
        await(() -> run.state().equals("writing"));
        run.close();
        assertThat(chain(everything()).stream().map(line -> line.line().hash())).doesNotContain(forged.hash());
    }

    private static void await(BooleanSupplier condition) {
        assertThat(Patience.until(Duration.ofMinutes(1), condition)).isTrue();
    }

    /** The one that writes while the other follows: after a pause of the machine that may be either. */
    private static TapeRun leader(TapeRun one, TapeRun other) {
        await(() -> Set.of(one.state(), other.state()).equals(Set.of("writing", "following")));
        return one.state().equals("writing") ? one : other;
    }

    private BrokerWitness witness() {
        var witness = new BrokerWitness(new KafkaTapeClients(kafka.bootstrap()).producer());
        open.add(witness);
        return witness;
    }

    private TapeRun run(Function<Long, Leadership> leadership, FakeKeep keep) {
        var quotes = new LiveQuotes(_ -> {});
        var random = new Random(open.size());
        var market = Executors.newSingleThreadScheduledExecutor();
        open.add(market::shutdownNow);
        var _ = market.scheduleAtFixedRate(() -> move(quotes, random), 0, 20, TimeUnit.MILLISECONDS);
        var clocks = new SystemMoments(Clock.systemUTC(), System::nanoTime);
        var world = new TapeRun.World(Listings.spot(), quotes, clocks, leadership);
        var run = TapeRun.start(new TapeRun.Place(kafka.bootstrap(), Duration.ofHours(1)), keep, world);
        open.add(run);
        return run;
    }

    private static void move(LiveQuotes quotes, Random random) {
        var now = System.nanoTime();
        var price = (100_000L + random.nextInt(50)) * 100_000_000L;
        for (var venue : List.of("coinbase", "kraken")) {
            var book = new BookView(List.of(new Level(price, 1)), List.of(new Level(price + 100_000_000L, 1)));
            quotes.alive(venue, now);
            quotes.quote(new VenueQuote(venue, "BTC-USD", QuoteState.LIVE, book, "1", 1, now));
        }
    }

    private List<TapeRecord> everything() throws Exception {
        var records = new CopyOnWriteArrayList<TapeRecord>();
        var end = new java.util.concurrent.CountDownLatch(1);
        var consumer = new KafkaTapeClients(kafka.bootstrap()).consumer();
        try (var follower = new KafkaTapeFollower("test", consumer, TapePosition.START, (batch, atEnd) -> {
            records.addAll(batch);
            if (atEnd) {
                end.countDown();
            }
        })) {
            follower.start();
            assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
        }
        return List.copyOf(records);
    }

    private static List<TapeReader.Believed> chain(List<TapeRecord> records) {
        var reader = new TapeReader(ChainHead.START);
        var chain = records.stream().map(reader::read).filter(Objects::nonNull).toList();
        var at = Instant.EPOCH;
        for (var index = 0; index < chain.size(); index++) {
            assertThat(chain.get(index).content().sequence()).isEqualTo(index + 1L);
            assertThat(chain.get(index).content().at()).isAfterOrEqualTo(at);
            at = chain.get(index).content().at();
        }
        return chain;
    }

    private static Duration longestGap(List<TapeReader.Believed> chain) {
        var longest = Duration.ZERO;
        for (var at = 1; at < chain.size(); at++) {
            var gap = Duration.between(
                    chain.get(at - 1).content().at(), chain.get(at).content().at());
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }
}
