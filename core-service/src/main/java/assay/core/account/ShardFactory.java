package assay.core.account;

import assay.core.shard.Replay;
import assay.core.shard.TapeFeed;
import assay.proof.codec.LineCodec;
import assay.proof.codec.Packs;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.redisson.api.RedissonClient;

/** The parts of the account package, each one a process. */
@Factory
@Requires(beans = Packs.class)
final class ShardFactory {

    private static final Duration LOOPS_WAIT = Duration.ofSeconds(1);
    private static final Duration READERS_WAIT = Duration.ofSeconds(3);
    private static final int READERS = 6;

    @Singleton
    LineCodec codec(Packs packs) {
        return new LineCodec(packs);
    }

    @Singleton
    TapeFeed feed(ShardSettings settings) {
        return new TapeFeed(settings.entries());
    }

    @Singleton
    PostgresPool.Address database(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password:}") String password) {
        return new PostgresPool.Address(url, user, password);
    }

    /** The loops' own connections: however many people ask, a commit never waits behind their reads. */
    @Bean(preDestroy = "close")
    @Singleton
    @Named("loops")
    PostgresPool loops(ShardSettings settings, PostgresPool.Address database) {
        return PostgresPool.open("loops", settings.loops() + 1, LOOPS_WAIT, database);
    }

    @Bean(preDestroy = "close")
    @Singleton
    @Named("readers")
    PostgresPool readers(PostgresPool.Address database) {
        return PostgresPool.open("readers", READERS, READERS_WAIT, database);
    }

    @Singleton
    PostgresShardStore store(@Named("loops") PostgresPool loops, LineCodec codec) {
        return new PostgresShardStore(loops.source(), codec);
    }

    @Singleton
    Accounts accounts(@Named("readers") PostgresPool readers, TapeFeed feed, LineCodec codec) {
        var states = new PostgresShardStore(readers.source(), codec);
        return new PostgresAccounts(new PostgresReads(readers.source()), states, feed, new Replay(codec));
    }

    @Bean(preDestroy = "close")
    @Singleton
    @Named("shard")
    Producer<byte[], byte[]> producer(@Value("${kafka.bootstrap.servers}") String servers) {
        return new KafkaProducer<>(
                KafkaSettings.producer(servers, "core-shards"), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean(preDestroy = "close")
    @Singleton
    KafkaAnnouncer announcer(@Value("${kafka.bootstrap.servers}") String servers) {
        return new KafkaAnnouncer(new KafkaProducer<>(
                KafkaSettings.announcer(servers, "core-journal"),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    }

    @Singleton
    Instance instance(TapeFeed feed, LineCodec codec) {
        return new Instance(UUID.randomUUID().toString(), feed, codec);
    }

    @Singleton
    Waiting waiting() {
        return new Waiting();
    }

    @Singleton
    RedisAnswers answers(RedissonClient redis, Instance instance, Waiting waiting) {
        return new RedisAnswers(redis, instance.name(), waiting);
    }

    @Singleton
    ShardJob.Parts parts(PostgresShardStore store, RedisAnswers answers, KafkaAnnouncer announcer, Instance instance) {
        return new ShardJob.Parts(store, answers, announcer, instance);
    }

    @Singleton
    AccountCommands commands(
            @Named("shard") Producer<byte[], byte[]> producer, Instance instance, Waiting waiting, Accounts accounts) {
        return new KafkaAccountCommands(producer, instance, waiting, accounts);
    }
}
