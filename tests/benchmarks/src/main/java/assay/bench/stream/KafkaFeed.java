package assay.bench.stream;

import assay.contracts.Topics;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes the two topics that the service reads, each line in its chain. */
final class KafkaFeed implements AutoCloseable {
    private static final String FORMULA = "0".repeat(64);

    private static final List<String> TOPICS = List.of(
            Topics.TAPE,
            Topics.TRADING_JOURNAL,
            Topics.REPORT_READY,
            Topics.REPORT_FAILED,
            Topics.SIMULATION_PROGRESSED,
            Topics.SIMULATION_COMPLETED,
            Topics.SIMULATION_FAILED,
            Topics.SIMULATION_CANCELLED);

    private final KafkaProducer<byte[], byte[]> producer;
    private final UUID account;
    private ChainHead tape = ChainHead.START;
    private ChainHead journal = ChainHead.START;
    private long marks;

    KafkaFeed(String bootstrap, UUID account) throws InterruptedException {
        this.account = account;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(TOPICS.stream()
                            .map(name -> new NewTopic(
                                    name, Topics.partitionsByTopic().getOrDefault(name, 1), (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** One mark; the instruments take turns, so that nothing is conflated. */
    void mark() {
        var price = Long.toString(10_000 + marks % 80_000);
        var symbol = "BENCH-" + (100 + marks++ % 40);
        var content = new TapeContent.Mark(symbol, "good", price, price, price, FORMULA, null, List.of());
        var line = TapeLine.after(tape, now(), content);
        tape = ChainHead.of(line);
        var _ = producer.send(new ProducerRecord<>(Topics.TAPE, 0, null, line.bytes()));
    }

    /** The account's next line; returns its sequence once the broker has it. */
    long line() throws InterruptedException {
        var body = Fields.with("note", "x".repeat(300)).build();
        var said = new JournalLine.Said(1, now(), JournalLine.Kind.EVENT, "OrderFilled", body);
        Line line = JournalLine.after(journal, account, said);
        journal = ChainHead.of(line);
        var record = new ProducerRecord<byte[], byte[]>(Topics.TRADING_JOURNAL, 0, null, line.bytes());
        var sequence = Long.toString(line.sequence()).getBytes(StandardCharsets.US_ASCII);
        record.headers().add("shard-sequence", sequence);
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return line.sequence();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        producer.close();
    }
}
