package assay.market.quality;

import assay.contracts.line.Fields;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quarantine: what a venue sent and was not believed goes to a topic of its own, whole up to a bound, with its reason.
 */
public final class KafkaDeadLetters implements Consumer<Poison>, AutoCloseable {
    public static final String TOPIC = "market-data.dead-letter";

    private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetters.class);
    private static final int LONGEST = 256 * 1024;

    /** How many letters may wait for a broker that is away; what comes beyond is counted and logged, and lost. */
    private static final int WAITING = 10_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread sender;
    private final LongAdder lost = new LongAdder();

    public KafkaDeadLetters(String servers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "acks", "all",
                        "max.block.ms", "1000",
                        "buffer.memory", "8388608",
                        "compression.type", "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.sender = Thread.ofVirtual().name("dead-letters").start(this::sendAll);
    }

    /** Takes it at once: whoever reads a venue never waits for the broker. */
    @Override
    public void accept(Poison poison) {
        LOG.warn("{}: {} ({}) in quarantine", poison.venue(), poison.reason(), poison.detail());
        if (!waiting.offer(letter(poison))) {
            drop(WAITING + " letters are waiting for the broker");
        }
    }

    private void sendAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send(waiting.take());
            }
        } catch (InterruptedException | InterruptException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(byte[] letter) {
        while (true) {
            try {
                var _ = producer.send(new ProducerRecord<>(TOPIC, null, null, letter), (_, failure) -> {
                    if (failure != null) {
                        drop(failure.toString());
                    }
                });
                return;
            } catch (TimeoutException _) {
                LOG.warn("the broker does not take dead letters; {} wait", waiting.size() + 1);
            }
        }
    }

    /** How many letters could not be kept. */
    public long lost() {
        return lost.sum();
    }

    @PreDestroy
    @Override
    public void close() {
        sender.interrupt();
        producer.close(Duration.ofSeconds(1));
    }

    static byte[] letter(Poison poison) {
        var text = poison.text();
        return Fields.with("at", Instant.now().truncatedTo(ChronoUnit.MICROS).toString())
                .with("detail", poison.detail())
                .with("generation", Long.toString(poison.generation()))
                .with("length", Integer.toString(text.length()))
                .with("reason", poison.reason())
                .with("text", text.length() <= LONGEST ? text : text.substring(0, LONGEST))
                .with("venue", poison.venue())
                .build()
                .bytes();
    }

    private void drop(String why) {
        lost.increment();
        LOG.error("a dead letter was lost: {}", why);
    }
}
