package assay.stream;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.announcement.ReportAnnouncement;
import assay.contracts.announcement.SimulationAnnouncement;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes what the socket service reads: tape entries and journal lines, each in its chain, as core and market data do.
 */
public final class Feeds {
    private static final String FORMULA = "0".repeat(64);
    private static final Feeds ALL = new Feeds();

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Stack.kafka().bootstrap(), "acks", "all", "linger.ms", 1),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<Integer, Long> shardSequences = new ConcurrentHashMap<>();
    private ChainHead tape = ChainHead.START;

    private Feeds() {}

    /** One writer for the JVM, so that there is one chain. */
    public static Feeds all() {
        return ALL;
    }

    /** A chain of an account in the making. */
    public final class Journal {
        public final UUID account = UUID.randomUUID();
        public final List<Line> lines = new ArrayList<>();
        private final int shard;
        private ChainHead head = ChainHead.START;

        private final String padding;

        private Journal(int shard, int bytes) {
            this.shard = shard;
            this.padding = "x".repeat(bytes);
        }

        public Line next() {
            var said = new JournalLine.Said(
                    7,
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    JournalLine.Kind.EVENT,
                    "OrderFilled",
                    Fields.with("note", "n" + (head.sequence() + 1) + padding).build());
            var line = JournalLine.after(head, account, said);
            head = ChainHead.of(line);
            lines.add(line);
            return line;
        }

        /** Writes the next line into its shard. */
        public Line write() {
            var line = next();
            send(shard, shardSequences.merge(shard, 1L, Long::sum), line);
            return line;
        }

        public void write(int count) {
            for (int i = 0; i < count; i++) {
                write();
            }
        }

        public int shard() {
            return shard;
        }

        public long skipShardSequence() {
            return shardSequences.merge(shard, 1L, Long::sum);
        }
    }

    public Journal journal(int shard) {
        return journal(shard, 0);
    }

    /** One whose lines are longer by so many bytes. */
    public Journal journal(int shard, int bytes) {
        return new Journal(shard, bytes);
    }

    public void send(int shard, long shardSequence, Line line) {
        var record = new ProducerRecord<byte[], byte[]>(Topics.TRADING_JOURNAL, shard, null, line.bytes());
        record.headers().add("shard-sequence", Long.toString(shardSequence).getBytes(StandardCharsets.US_ASCII));
        var _ = producer.send(record);
    }

    public synchronized long mark(String symbol, String price) {
        return tape(new TapeContent.Mark(symbol, "good", price, price, price, FORMULA, null, List.of()));
    }

    public synchronized long book(String symbol, String venue, String bid) {
        var level = List.of(new TapeContent.Level(bid, "1"));
        return tape(new TapeContent.Book(symbol, venue, "1", level, level));
    }

    public synchronized long tape(TapeContent content) {
        var line = TapeLine.after(tape, Instant.now().truncatedTo(ChronoUnit.MICROS), content);
        tape = ChainHead.of(line);
        var _ = producer.send(new ProducerRecord<>(Topics.TAPE, 0, null, line.bytes()));
        return tape.sequence();
    }

    /** A writer that lost: its entry extends nothing. */
    public synchronized void forgedMark(String symbol, String price) {
        var line = TapeLine.after(
                new ChainHead(tape.sequence(), "f".repeat(64)),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new TapeContent.Mark(symbol, "good", price, price, price, FORMULA, null, List.of()));
        var _ = producer.send(new ProducerRecord<>(Topics.TAPE, 0, null, line.bytes()));
    }

    public void reportReady(UUID assessment, UUID report) {
        var body = new ReportAnnouncement.Ready(report, assessment, "a".repeat(64));
        var announced =
                new Announced(UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.MICROS), null, null, null, body);
        var _ = producer.send(new ProducerRecord<>(Topics.REPORT_READY, announced.bytes()));
    }

    /** As the simulations' service does. */
    public void simulation(SimulationAnnouncement said) {
        simulation(said, UUID.randomUUID());
    }

    public void simulation(SimulationAnnouncement said, UUID eventId) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var announced = new Announced(eventId, at, null, null, null, said);
        var _ = producer.send(new ProducerRecord<>(said.topic(), announced.bytes()));
    }

    public void flush() {
        producer.flush();
    }
}
