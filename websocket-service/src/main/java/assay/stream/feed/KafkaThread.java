package assay.stream.feed;

import assay.stream.session.CoreFault;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that reads topics from its start to its stop, and begins anew whenever something it needs is away. */
final class KafkaThread {
    /** How long a reader without anything else to do waits for records. */
    static final Duration IDLE = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(KafkaThread.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** What is read, and what is done with it. Both calls are made by the thread alone. */
    interface Reading {
        /** Goes to where reading begins. */
        void begin(KafkaConsumer<byte[], byte[]> consumer);

        /** Reads once, and returns within a moment whether there was something or not. */
        void read(KafkaConsumer<byte[], byte[]> consumer);
    }

    private final String servers;
    private final String name;
    private final Reading reading;
    private final Thread thread;
    private volatile boolean running = true;

    KafkaThread(String servers, String name, Reading reading) {
        this.servers = servers;
        this.name = name;
        this.reading = reading;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    void stop() throws InterruptedException {
        running = false;
        var _ = thread.getState() == Thread.State.NEW || thread.join(GOODBYE);
    }

    private void run() {
        while (running) {
            try (var consumer = KafkaSettings.consumer(servers, name)) {
                reading.begin(consumer);
                while (running) {
                    reading.read(consumer);
                }
            } catch (KafkaException | RedisException | CoreFault e) {
                LOG.info("{} cannot read, trying again: {}", name, e.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (RuntimeException e) {
                LOG.error("{} begins again", name, e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
