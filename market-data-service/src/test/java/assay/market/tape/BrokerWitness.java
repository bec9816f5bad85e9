package assay.market.tape;

import assay.market.quality.KafkaDeadLetters;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes to another topic of the same broker, and so knows for how long nobody here could write. */
final class BrokerWitness implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(20);

    private final Producer<byte[], byte[]> producer;
    private final Thread thread = Thread.ofPlatform().daemon().name("witness").unstarted(this::run);
    private volatile boolean running = true;
    private volatile long written;
    private volatile long longest;

    BrokerWitness(Producer<byte[], byte[]> producer) {
        this.producer = producer;
        this.written = System.nanoTime();
        thread.start();
    }

    /** The longest time between two writes so far, the one that is under way included. */
    Duration longest() {
        return Duration.ofNanos(Math.max(longest, running ? System.nanoTime() - written : 0));
    }

    boolean saw(Duration pause) {
        return longest().compareTo(pause) >= 0;
    }

    private void run() {
        while (running) {
            try {
                producer.send(new ProducerRecord<>(KafkaDeadLetters.TOPIC, 0, null, new byte[1]))
                        .get();
                var now = System.nanoTime();
                longest = Math.max(longest, now - written);
                written = now;
                LockSupport.parkNanos(EVERY.toNanos());
            } catch (InterruptedException _) {
                return;
            } catch (ExecutionException | KafkaException _) {
                LockSupport.parkNanos(EVERY.toNanos());
            }
        }
    }

    @Override
    public void close() {
        longest = longest().toNanos();
        running = false;
        thread.interrupt();
        producer.close(Duration.ZERO);
    }
}
