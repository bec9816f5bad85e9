package assay.stream.feed;

import assay.contracts.Topics;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Reading;
import assay.contracts.tape.TapeLine;
import assay.kit.health.ReadinessContributor;
import assay.stream.session.HttpCore;
import assay.stream.session.MarketRelay;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads the tape from the newest signed head on, believes what extends it, and sends prices: conflated
 * to the newest, at their {@link PricePace}.
 */
@Singleton
final class KafkaTapeJob
        implements ApplicationEventListener<ServerStartupEvent>, ReadinessContributor, KafkaThread.Reading {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTapeJob.class);
    private static final TopicPartition TAPE = new TopicPartition(Topics.TAPE, 0);
    private static final long TICK = Duration.ofMillis(10).toNanos();
    /** What belongs together comes in several fetches; waiting for it saves every client's socket a write. */
    private static final long GATHER = Duration.ofMillis(2).toNanos();

    private final HttpCore core;
    private final MarketRelay market;
    private final MarketEvents events = new MarketEvents();
    private final PricePace pace = new PricePace(TICK, GATHER, System.nanoTime());
    private final KafkaThread thread;
    private volatile boolean reading;
    private ChainHead head = ChainHead.START;
    private long offset = -1;

    KafkaTapeJob(@Value("${kafka.bootstrap.servers}") String servers, HttpCore core, MarketRelay market) {
        this.core = core;
        this.market = market;
        this.thread = new KafkaThread(servers, "stream-tape", this);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.start();
    }

    @Override
    public String name() {
        return "tape";
    }

    @Override
    public Optional<String> missing() {
        return reading ? Optional.empty() : Optional.of("the tape is not read yet");
    }

    @Override
    public void begin(KafkaConsumer<byte[], byte[]> consumer) {
        if (offset < 0) {
            var stand = core.tape();
            head = stand.head();
            offset = stand.offset();
        }
        consumer.assign(Set.of(TAPE));
        consumer.seek(TAPE, offset);
    }

    @Override
    public void read(KafkaConsumer<byte[], byte[]> consumer) {
        var wait = events.isEmpty() ? KafkaThread.IDLE : Duration.ofNanos(pace.left(System.nanoTime()));
        var records = consumer.poll(wait);
        for (var record : records) {
            offset = record.offset() + 1;
            reading = true;
            believe(record.value());
        }
        if (events.isEmpty()) {
            return;
        }
        long now = System.nanoTime();
        if (!records.isEmpty()) {
            pace.came(now);
        }
        if (pace.left(now) == 0) {
            events.drain(market::publish);
            pace.sent(now);
        }
    }

    private void believe(byte[] bytes) {
        try {
            var line = Line.parse(bytes);
            if (head.read(line) instanceof Reading.Accepted(var next)) {
                head = next;
                events.add(TapeLine.of(line));
            }
        } catch (NotCanonical e) {
            LOG.warn("an entry of the tape is passed over: {}", e.toString());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.stop();
    }
}
