package assay.kit.outbox;

import assay.kit.outbox.OutboxStore.Pending;
import assay.kit.work.Rounds;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what the outbox holds. Of all instances one has the lease; an idle outbox costs a read a second and no
 * write. A message is published before it is forgotten, so it may come twice, never not at all, and never before its
 * predecessor of the same lane.
 */
@Singleton
@Requires(beans = OutboxStore.class)
final class OutboxRelay implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final OutboxStore store;
    private final Producer<byte[], byte[]> producer;
    private final String holder = UUID.randomUUID().toString();
    private final Rounds rounds = new Rounds("outbox-relay", IDLE, this::round);

    OutboxRelay(OutboxStore store, @Named("outbox") Producer<byte[], byte[]> producer) {
        this.store = store;
        this.producer = producer;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        store.onCommitted(rounds::nudge);
        rounds.start();
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void round() throws InterruptedException {
        while (rounds.areRunning() && relay() > 0) {
            // more may have come meanwhile
        }
    }

    /** Publishes one round; how many messages were published and forgotten. */
    int relay() throws InterruptedException {
        if (store.isEmpty()) {
            return 0;
        }
        var epoch = store.claim(holder);
        if (epoch.isEmpty()) {
            return 0;
        }
        var lanes = new LinkedHashMap<Integer, List<Pending>>();
        store.pending()
                .forEach(pending -> lanes.computeIfAbsent(pending.lane(), _ -> new ArrayList<>())
                        .add(pending));
        var published = 0;
        for (var wave = 0; !lanes.isEmpty(); wave++) {
            published += wave(wave, lanes, epoch.getAsLong());
        }
        return published;
    }

    /** The n-th message of every lane at once; a lane that fails waits for the next round, whole. */
    private int wave(int n, Map<Integer, List<Pending>> lanes, long epoch) throws InterruptedException {
        lanes.values().removeIf(lane -> lane.size() <= n);
        var sent = new LinkedHashMap<Pending, Future<RecordMetadata>>();
        lanes.values().forEach(lane -> sent.put(lane.get(n), producer.send(recordOf(lane.get(n)))));
        var published = 0;
        for (var each : sent.entrySet()) {
            var pending = each.getKey();
            if (arrived(pending, each.getValue()) && store.forget(pending, epoch)) {
                published++;
            } else {
                lanes.remove(pending.lane());
            }
        }
        return published;
    }

    private static boolean arrived(Pending pending, Future<RecordMetadata> sending) throws InterruptedException {
        try {
            sending.get();
            return true;
        } catch (ExecutionException failure) {
            LOG.error("message {} for {} waits", pending.id(), pending.message().topic(), failure.getCause());
            return false;
        }
    }

    private static ProducerRecord<byte[], byte[]> recordOf(Pending pending) {
        var message = pending.message();
        var published = new ProducerRecord<>(
                message.topic(),
                message.partition(),
                message.key().getBytes(StandardCharsets.UTF_8),
                message.payload().getBytes(StandardCharsets.UTF_8));
        published.headers().add("id", pending.id().toString().getBytes(StandardCharsets.US_ASCII));
        message.headers()
                .forEach((name, value) -> published.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return published;
    }
}
