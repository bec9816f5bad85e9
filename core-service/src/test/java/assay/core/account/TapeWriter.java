package assay.core.account;

import assay.contracts.Topics;
import assay.contracts.line.Line;
import assay.core.shard.TapeScript;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes a walking market to the tape's topic, fifty entries a second, until it is told to be silent. */
final class TapeWriter implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(20);

    private final KafkaProducer<byte[], byte[]> producer;
    private final TapeScript script = new TapeScript(RandomGenerator.of("L64X128MixRandom"));
    private final List<Line> written = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private boolean silent;
    private volatile boolean running = true;

    TapeWriter(String servers) {
        producer = new KafkaProducer<>(
                KafkaSettings.producer(servers, "tape"), new ByteArraySerializer(), new ByteArraySerializer());
        thread = Thread.ofPlatform().daemon().name("tape-writer").start(this::run);
    }

    private void run() {
        while (running) {
            write();
            try {
                Thread.sleep(EVERY);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private synchronized void write() {
        if (!silent) {
            var line = script.next(Instant.now().truncatedTo(ChronoUnit.MICROS));
            written.add(line);
            send(line);
        }
    }

    /**
     * The first entry is awaited: a broker that has just made the topic may answer "not the leader" to one batch and
     * take the next one, and then nobody can follow the chain.
     */
    private void send(Line line) {
        var sent = producer.send(new ProducerRecord<>(Topics.TAPE, 0, null, line.bytes()));
        if (written.size() == 1) {
            try {
                sent.get();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Once this returns nothing more is written, or all is again. */
    synchronized void silence(boolean on) {
        silent = on;
    }

    List<Line> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        producer.close();
    }
}
