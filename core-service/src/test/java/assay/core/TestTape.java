package assay.core;

import assay.contracts.Topics;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeContent.Level;
import assay.contracts.tape.TapeLine;
import assay.domain.instrument.FeeDocument;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.MarkParameters;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Ratio;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.ZoneOffsets;
import assay.proof.codec.DocumentCodec;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The one writer of the test broker's tape: Bitcoin on Coinbase, ten marks and books a second, at a price that the test
 * sets. It writes as long as the JVM lives, unless it is told to be silent.
 */
public final class TestTape {
    public static final String SYMBOL = "BTC-USD";

    private static final String VENUE = "coinbase";
    private static final BigDecimal TICK = new BigDecimal("0.01");
    private static final int LEVELS = 10;
    private static final int RESTATED = 200;
    private static final Pattern RANGE = Pattern.compile("from=(\\d+)&to=(\\d+)");

    private final KafkaProducer<byte[], byte[]> producer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("test-tape").factory());
    private ChainHead head = ChainHead.START;
    private String formula = "";
    private BigDecimal price = new BigDecimal("50000");
    private boolean silent;
    private long ticks;
    private final List<byte[]> written = new ArrayList<>();
    private final HttpServer archive;

    private static final class Only {
        private static final TestTape RUNNING = new TestTape(Stack.kafka().bootstrap());
    }

    /** Begins to write when first asked for. */
    public static TestTape running() {
        return Only.RUNNING;
    }

    private TestTape(String bootstrap) {
        createTopics(bootstrap);
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        archive = archive();
        opening();
        var _ = thread.scheduleAtFixedRate(this::tick, 0, 100, TimeUnit.MILLISECONDS);
    }

    /** Where what was written is served by range, as market-data's archive does. */
    public static URI archived() {
        return URI.create("http://127.0.0.1:" + running().archive.getAddress().getPort());
    }

    /** What was written from one sequence to another. */
    public synchronized List<Line> lines(long first, long last) {
        return written.subList(Math.toIntExact(first) - 1, Math.toIntExact(last)).stream()
                .map(Line::parse)
                .toList();
    }

    private HttpServer archive() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/tape", this::range);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void range(HttpExchange asked) throws IOException {
        var span = RANGE.matcher(asked.getRequestURI().getQuery());
        if (!span.matches()) {
            throw new IOException("no range: " + asked.getRequestURI());
        }
        var body = new ByteArrayOutputStream();
        synchronized (this) {
            var end = Math.min(written.size(), Integer.parseInt(span.group(2)));
            for (var line : written.subList(Integer.parseInt(span.group(1)) - 1, end)) {
                body.writeBytes(line);
                body.write('\n');
            }
        }
        asked.sendResponseHeaders(200, body.size());
        asked.getResponseBody().write(body.toByteArray());
        asked.close();
    }

    /** The price from now on; the sequence of an entry that says so, unless the tape is silent. */
    public synchronized long price(String next) {
        price = new BigDecimal(next);
        tick();
        return head.sequence();
    }

    /** Stops writing, or goes on. */
    public synchronized void silent(boolean next) {
        silent = next;
    }

    private synchronized void opening() {
        write(new TapeContent.Genesis("assay/1"));
        restate();
    }

    /** A reader that begins a minute back has to know everything. */
    private void restate() {
        var fees = document(new DocumentContent.Fees(new FeeDocument(
                List.of(new FeeSchedule(new Venue(VENUE), Ratio.of("0.004"), Ratio.of("0.006"), Money.of("0.01"))))));
        var rules = document(new DocumentContent.Formula(new MarkParameters(
                2_000,
                Ratio.of("0.005"),
                Ratio.of("0.005"),
                Ratio.of("0.0025"),
                1,
                3_000,
                List.of(new MarkParameters.Source(
                        new Symbol(SYMBOL), new Venue(VENUE), Ratio.ONE, Price.of(TICK.toString()))))));
        var zones = document(new DocumentContent.Zones(
                "test",
                List.of(
                        new ZoneOffsets("America/New_York", -5 * 3_600, List.of()),
                        new ZoneOffsets("Europe/Prague", 3_600, List.of()),
                        new ZoneOffsets("UTC", 0, List.of()))));
        formula = rules.hash();
        write(fees);
        write(rules);
        write(zones);
        write(new TapeContent.Calendar(zones.hash()));
        write(new TapeContent.Instrument(SYMBOL, "crypto", TICK.toString(), "0.0001", "1", "USD", fees.hash()));
    }

    private static TapeContent.Document document(DocumentContent content) {
        return TapeContent.Document.of(DocumentCodec.write(content));
    }

    private synchronized void tick() {
        if (silent) {
            return;
        }
        var bid = text(price.subtract(TICK));
        var ask = text(price.add(TICK));
        var quote = new TapeContent.Quote(VENUE, bid, ask, "3", "3", 20, Long.toString(ticks), "1", null, null);
        write(new TapeContent.Mark(SYMBOL, "good", text(price), bid, ask, formula, null, List.of(quote)));
        write(new TapeContent.Book(SYMBOL, VENUE, Long.toString(ticks), levels(TICK.negate()), levels(TICK)));
        ticks++;
        if (ticks % RESTATED == 0) {
            restate();
        }
    }

    private List<Level> levels(BigDecimal step) {
        var levels = new ArrayList<Level>();
        for (var i = 1; i <= LEVELS; i++) {
            levels.add(new Level(text(price.add(step.multiply(BigDecimal.valueOf(i)))), "50"));
        }
        return levels;
    }

    private void write(TapeContent content) {
        var line = TapeLine.after(head, Instant.now().truncatedTo(ChronoUnit.MICROS), content);
        head = ChainHead.of(line);
        written.add(line.bytes());
        var sent = producer.send(new ProducerRecord<>(Topics.TAPE, 0, null, line.bytes()), (_, failure) -> {
            if (failure != null) {
                throw new IllegalStateException("entry " + line.sequence() + " is lost", failure);
            }
        });
        if (line.sequence() == 1) {
            stored(sent);
        }
    }

    /** A topic just made may refuse one batch and take the next, and then nobody can follow the chain. */
    private static void stored(Future<?> sent) {
        try {
            sent.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | java.util.concurrent.TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static void createTopics(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrap))) {
            var topics = Topics.partitionsByTopic().entrySet().stream()
                    .map(each -> new NewTopic(each.getKey(), each.getValue(), (short) 1))
                    .toList();
            admin.createTopics(topics).all().get(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the topics could not be made", failure.getCause());
            }
        } catch (InterruptedException | java.util.concurrent.TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
