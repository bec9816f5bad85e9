package assay.bench.stream;

import assay.bench.Pairs;
import assay.bench.Progress;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import assay.bench.WrongAnswers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * P3: one journal line after another, from its sending to the client's frame, beside what Kafka's own
 * {@code EndToEndLatency} does: the same without the service, until a consumer has it. Here in microseconds.
 */
final class KafkaToFrame {
    private static final String TOPIC = "bench.end-to-end";
    private static final int MICROS_MAX = 30_000_000;
    private static final int BYTES = 800;
    private static final int WARM = 500;
    /** Until the service's compiler, which shares its one core, is at rest. */
    private static final int WARM_OURS = 3_000;

    private static final double BAR = 2.0;

    private final Pairs middle = new Pairs();
    private final Pairs tail = new Pairs();
    private final OwnServer.Parts parts;
    private final int lines;
    private final Progress progress;

    KafkaToFrame(OwnServer.Parts parts, int lines, Progress progress) {
        this.parts = parts;
        this.lines = lines;
        this.progress = progress;
    }

    void measure(OwnServer server, int runs) throws IOException, InterruptedException {
        create();
        try (var client = Crowd.enter(server.door("assessment:" + parts.assessment()))) {
            frame(client);
            ours(client, WARM_OURS);
            kafkas(WARM);
            for (int run = 0; run < runs; run++) {
                var own = ours(client, lines);
                var floor = kafkas(lines);
                middle.add(own.getValueAtPercentile(50) / 1e3, floor.getValueAtPercentile(50) / 1e3);
                tail.add(own.getValueAtPercentile(99) / 1e3, floor.getValueAtPercentile(99) / 1e3);
                progress.say(String.format(
                        Locale.ROOT,
                        "P3: p99 %.2f ms, Kafka alone %.2f ms",
                        tail.ours().getLast(),
                        tail.peers().getLast()));
            }
        }
    }

    private Histogram ours(SocketChannel client, int count) throws IOException, InterruptedException {
        var waits = new Histogram(MICROS_MAX, 3);
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            long sequence = parts.feed().line();
            parts.core().sequence = sequence;
            var frame = frame(client);
            waits.recordValue((System.nanoTime() - begin) / 1_000);
            if (!frame.contains("\"sequence\":\"" + sequence + "\"")) {
                throw new WrongAnswers("line " + sequence + " came as " + frame);
            }
        }
        return waits;
    }

    /** The next text; what else comes is passed over. */
    private static String frame(SocketChannel client) throws IOException {
        while (true) {
            var head = read(client, 2);
            int length = head.get(1) & 0x7f;
            if (length == 126) {
                length = read(client, 2).getShort(0) & 0xffff;
            }
            var payload = read(client, length);
            if ((head.get(0) & 0x0f) == 1) {
                return StandardCharsets.UTF_8.decode(payload).toString();
            }
        }
    }

    private static ByteBuffer read(SocketChannel client, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (client.read(buffer) < 0) {
                throw new WrongAnswers("the server hung up");
            }
        }
        return buffer.flip();
    }

    private Histogram kafkas(int count) throws InterruptedException {
        var waits = new Histogram(MICROS_MAX, 3);
        var servers = Map.<String, Object>of("bootstrap.servers", parts.kafka().bootstrap());
        var sending =
                Map.<String, Object>of("bootstrap.servers", parts.kafka().bootstrap(), "acks", "all", "linger.ms", 0);
        var partition = new TopicPartition(TOPIC, 0);
        var bytes = new byte[BYTES];
        try (var consumer = new KafkaConsumer<>(servers, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            for (int i = 0; i < count + WARM; i++) {
                long begin = System.nanoTime();
                producer.send(new ProducerRecord<>(TOPIC, 0, null, bytes)).get();
                int found = 0;
                while (found == 0) {
                    found = consumer.poll(Duration.ofSeconds(10)).count();
                }
                if (i >= WARM) {
                    waits.recordValue((System.nanoTime() - begin) / 1_000);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return waits;
    }

    private void create() throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", parts.kafka().bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(row("p50", middle, false));
        rows.add(row("p99", tail, true));
        return rows;
    }

    private static Row row(String rank, Pairs pairs, boolean counts) {
        var met = Pairs.median(pairs.ratios()) <= BAR ? Verdict.MET : Verdict.MISSED;
        return new Row(
                "P3",
                "journal line sent to frame received, " + rank + " in ms",
                Pairs.range(pairs.ours(), 2),
                "Kafka end to end " + Pairs.range(pairs.peers(), 2),
                Pairs.range(pairs.ratios(), 2),
                counts ? "<= 2.00x" : "",
                counts ? met : Verdict.FOR_INFORMATION);
    }
}
