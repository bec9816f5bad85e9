package assay.core.account;

import assay.core.shard.Ports;
import assay.core.shard.ShardLoop;
import assay.core.shard.SimulatedPacks;
import assay.core.shard.TapeFeed;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import assay.local.infra.EmbeddedRedis;
import assay.proof.codec.LineCodec;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** One core instance's loops on real ports, without the service around them; it can die between two turns. */
final class RealInstance implements AutoCloseable {

    /** Where the real things are. */
    record Where(EmbeddedKafka kafka, EmbeddedPostgres postgres, EmbeddedRedis redis) {}

    private final PostgresPool loops;
    private final PostgresPool readers;
    final PostgresShardStore store;
    final TapeFeed feed = new TapeFeed(8_192);
    final KafkaAccountCommands commands;
    final Accounts accounts;
    final ShardTroubles troubles = new ShardTroubles();
    private final String name = UUID.randomUUID().toString();
    private final KafkaProducer<byte[], byte[]> producer;
    private final RedissonClient redis;
    private final KafkaTape tape;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable ShardLoop loop;

    RealInstance(Where where) {
        var codec = new LineCodec(SimulatedPacks.packs());
        var postgres = where.postgres();
        var address = new PostgresPool.Address(postgres.address("core"), postgres.user(), postgres.password());
        var factory = new ShardFactory();
        loops = factory.loops(new ShardSettings(true, 2, 8_192), address);
        readers = factory.readers(address);
        store = new PostgresShardStore(loops.source(), codec);
        var servers = where.kafka().bootstrap();
        producer = new KafkaProducer<>(
                KafkaSettings.producer(servers, "test"), new ByteArraySerializer(), new ByteArraySerializer());
        var config = new Config();
        config.setCodec(StringCodec.INSTANCE);
        config.useSingleServer()
                .setAddress("redis://127.0.0.1:" + where.redis().port())
                .setConnectionMinimumIdleSize(1);
        redis = Redisson.create(config);
        var waiting = new Waiting();
        var answers = new RedisAnswers(redis, name, waiting);
        answers.listen();
        accounts = factory.accounts(readers, feed, codec);
        commands = new KafkaAccountCommands(producer, new Instance(name, feed, codec), waiting, accounts);
        tape = new KafkaTape(servers, feed, store::newest);
        tape.begin();
        thread = Thread.ofPlatform().daemon().name("loop-" + name).start(() -> run(servers, answers, codec));
    }

    private void run(String servers, RedisAnswers answers, LineCodec codec) {
        var log = new KafkaInputLog(servers, "test-" + name);
        feed.onEntry(log::nudge);
        var own = new ShardLoop(
                new Ports(log, store, new KafkaAnnouncer(producer), answers, feed, troubles, System::nanoTime, codec));
        loop = own;
        while (running) {
            own.turn();
        }
        log.die();
    }

    Set<Integer> shards() {
        var own = loop;
        return own == null ? Set.of() : own.shards();
    }

    /** Dies: the group finds out by itself, nothing is handed over. */
    void kill() throws InterruptedException {
        running = false;
        tape.close();
        thread.join();
    }

    @Override
    public void close() {
        running = false;
        tape.close();
        redis.shutdown();
        producer.close();
        loops.close();
        readers.close();
    }
}
