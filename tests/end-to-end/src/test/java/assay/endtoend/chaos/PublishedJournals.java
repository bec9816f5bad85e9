package assay.endtoend.chaos;

import assay.contracts.Topics;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a consumer of a topic believes by the reader rule: per chain it takes the line that extends its head, drops
 * those it has, and knows a gap when it sees one.
 */
final class PublishedJournals {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<UUID, ChainHead> heads = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private int repeated;

    /** What was believed of every account's journal. */
    static PublishedJournals read(String bootstrap) {
        var journals = new PublishedJournals();
        each(bootstrap, Topics.TRADING_JOURNAL, journals::take);
        return journals;
    }

    /** The tape as every reader believes it. */
    static List<Line> tape(String bootstrap) {
        var believed = new ArrayList<Line>();
        var head = new ChainHead[] {ChainHead.START};
        each(bootstrap, Topics.TAPE, line -> {
            if (head[0].read(line) instanceof Reading.Accepted(var next)) {
                head[0] = next;
                believed.add(line);
            }
        });
        return believed;
    }

    /** Accounts whose believed head is not the stored one, and gaps that were seen. */
    List<String> differences(Map<UUID, List<Line>> stored) {
        var found = new ArrayList<>(gaps);
        stored.forEach((account, lines) -> {
            var last = ChainHead.of(lines.getLast());
            var believed = heads.getOrDefault(account, ChainHead.START);
            if (!believed.equals(last)) {
                found.add("%s: stored up to %d, published up to %d"
                        .formatted(account, last.sequence(), believed.sequence()));
            }
        });
        return found;
    }

    /** Lines that were published more than once, which is allowed. */
    int repeated() {
        return repeated;
    }

    private void take(Line line) {
        var account = JournalLine.of(line).account();
        switch (heads.getOrDefault(account, ChainHead.START).read(line)) {
            case Reading.Accepted(var next) -> heads.put(account, next);
            case Reading.Past(var _, var differs) -> {
                repeated++;
                if (differs) {
                    gaps.add(account + ": another line " + line.sequence() + " was published");
                }
            }
            case Reading.Gap gap -> gaps.add(account + ": " + gap);
            case Reading.Fork fork -> gaps.add(account + ": " + fork);
        }
    }

    private static void each(String bootstrap, String topic, Consumer<Line> reader) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(POLL).forEach(record -> reader.accept(Line.parse(record.value())));
            }
        }
    }
}
