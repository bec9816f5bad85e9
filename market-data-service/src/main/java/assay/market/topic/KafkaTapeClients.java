package assay.market.topic;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the tape's clients. */
public record KafkaTapeClients(String servers) {
    public Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                KafkaTapeLog.settings(servers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    public Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                KafkaTapeFollower.settings(servers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
