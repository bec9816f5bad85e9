package assay.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.Topics;
import assay.contracts.line.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic of the journals as its readers believe it. */
final class PublishedLines {

    private PublishedLines() {}

    /** What readers of the journal topic believe: shard sequences one after the other, whatever came twice. */
    static Map<Integer, List<Line>> of(String servers) {
        var byShard = new HashMap<Integer, List<Line>>();
        try (var consumer = new KafkaConsumer<>(
                KafkaSettings.tape(servers, "journal"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (int shard = 0; shard < 64; shard++) {
                partitions.add(new TopicPartition(Topics.TRADING_JOURNAL, shard));
            }
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var lines = byShard.computeIfAbsent(record.partition(), _ -> new ArrayList<>());
                    long sequence = Long.parseLong(KafkaHeaders.text(record.headers(), KafkaHeaders.SHARD_SEQUENCE));
                    assertThat(sequence).isLessThanOrEqualTo(lines.size() + 1);
                    if (sequence == lines.size() + 1) {
                        lines.add(Line.parse(record.value()));
                    }
                }
            }
        }
        return byShard;
    }
}
