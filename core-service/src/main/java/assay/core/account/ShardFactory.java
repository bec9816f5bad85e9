package assay.core.account;

import assay.core.shard.Replay;
import assay.core.shard.TapeFeed;
import assay.proof.codec.LineCodec;
import assay.proof.codec.Packs;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.redisson.api.RedissonClient;

/** The parts of the account package, each one a process. */
@Factory
@Requires(beans = Packs.class)
final class ShardFactory {

    /** A pool of its own, never wrapped by the framework. */
    record ShardPool(HikariDataSource source) implements AutoCloseable {
        @Override
        public void close() {
            source.close();
        }
    }

    @Singleton
    LineCodec codec(Packs packs) {
        return new LineCodec(packs);
    }

    @Singleton
    TapeFeed feed(ShardSettings settings) {
        return new TapeFeed(settings.entries());
    }

    @Bean(preDestroy = "close")
    @Singleton
    ShardPool pool(
            ShardSettings settings,
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password:}") String password) {
        return new ShardPool(database(settings, url, user, password));
    }

    HikariDataSource database(ShardSettings settings, String url, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("shard");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(settings.loops() + 6);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3_000);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("ApplicationName", "core-shards");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "10");
        return new HikariDataSource(config);
    }

    @Singleton
    PostgresShardStore store(ShardPool pool, LineCodec codec) {
        return new PostgresShardStore(pool.source(), codec);
    }

    @Singleton
    PostgresReads reads(ShardPool pool) {
        return new PostgresReads(pool.source());
    }

    @Singleton
    Accounts accounts(PostgresReads reads, PostgresShardStore store, TapeFeed feed, LineCodec codec) {
        return new PostgresAccounts(reads, store, feed, new Replay(codec));
    }

    @Bean(preDestroy = "close")
    @Singleton
    @Named("shard")
    Producer<byte[], byte[]> producer(@Value("${kafka.bootstrap.servers}") String servers) {
        return new KafkaProducer<>(
                KafkaSettings.producer(servers, "core-shards"), new ByteArraySerializer(), new ByteArraySerializer());
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
    ShardJob.Parts parts(
            PostgresShardStore store,
            RedisAnswers answers,
            @Named("shard") Producer<byte[], byte[]> producer,
            Instance instance) {
        return new ShardJob.Parts(store, answers, new KafkaAnnouncer(producer), instance);
    }

    @Singleton
    AccountCommands commands(
            @Named("shard") Producer<byte[], byte[]> producer, Instance instance, Waiting waiting, Accounts accounts) {
        return new KafkaAccountCommands(producer, instance, waiting, accounts);
    }
}
