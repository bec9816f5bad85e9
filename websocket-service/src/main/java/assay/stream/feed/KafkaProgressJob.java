package assay.stream.feed;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.announcement.SimulationAnnouncement;
import assay.contracts.line.NotCanonical;
import assay.stream.frame.Channel;
import assay.stream.frame.ServerFrame;
import assay.stream.log.LogName;
import assay.stream.session.LogRelay;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that tells people how far their questions are: from now on, the newest of each question, never kept. That
 * it cannot read makes nobody unready, for a question's end is told by its log.
 */
@Singleton
final class KafkaProgressJob implements ApplicationEventListener<ServerStartupEvent>, KafkaThread.Reading {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaProgressJob.class);
    private static final Channel CHANNEL = new Channel.Simulations();

    private final LogRelay relay;
    private final KafkaThread thread;

    KafkaProgressJob(@Value("${kafka.bootstrap.servers}") String servers, LogRelay relay) {
        this.relay = relay;
        this.thread = new KafkaThread(servers, "stream-progress", this);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.start();
    }

    @Override
    public void begin(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = IntStream.range(0, Topics.ANNOUNCEMENT_PARTITIONS)
                .mapToObj(number -> new TopicPartition(Topics.SIMULATION_PROGRESSED, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
    }

    @Override
    public void read(KafkaConsumer<byte[], byte[]> consumer) {
        var newest = new LinkedHashMap<UUID, Announced>();
        for (var record : consumer.poll(KafkaThread.IDLE)) {
            try {
                var announced = Announced.parse(SimulationAnnouncement.Progressed.class, record.value());
                newest.put(((SimulationAnnouncement.Progressed) announced.body()).simulation(), announced);
            } catch (NotCanonical e) {
                LOG.warn("an announcement is passed over: {}", e.toString());
            }
        }
        newest.values().forEach(this::tell);
    }

    private void tell(Announced announced) {
        var progressed = (SimulationAnnouncement.Progressed) announced.body();
        var data = SimulationEvents.data(announced, progressed)
                .with("done", Long.toString(progressed.done()))
                .with("paths", Long.toString(progressed.paths()))
                .build();
        relay.tell(
                LogName.ofSimulations(progressed.user()),
                progressed.simulation().toString(),
                ServerFrame.progress(CHANNEL, data));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.stop();
    }
}
