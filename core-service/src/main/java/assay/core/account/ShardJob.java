package assay.core.account;

import assay.core.shard.Announcer;
import assay.core.shard.InputLog;
import assay.core.shard.Ports;
import assay.core.shard.ShardLoop;
import assay.kit.health.ReadinessContributor;
import assay.proof.codec.Packs;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the tape reader and the shard loops of this instance from its start to its end. */
@Singleton
@Requires(property = "shards.enabled", notEquals = "false")
@Requires(beans = Packs.class)
final class ShardJob implements ApplicationEventListener<StartupEvent>, ReadinessContributor {

    private static final Logger LOG = LoggerFactory.getLogger(ShardJob.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ShardSettings settings;
    private final String servers;
    private final Parts parts;
    private final ShardTroubles troubles = new ShardTroubles();
    private final KafkaTape tape;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Integer> joined = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    ShardJob(ShardSettings settings, @Value("${kafka.bootstrap.servers}") String servers, Parts parts) {
        this.settings = settings;
        this.servers = servers;
        this.parts = parts;
        this.tape = new KafkaTape(servers, parts.instance().feed(), parts.store()::newest);
    }

    /** What all loops of an instance share. */
    record Parts(PostgresShardStore store, RedisAnswers answers, Announcer announcer, Instance instance) {}

    @Override
    public void onApplicationEvent(StartupEvent event) {
        threads.add(Thread.ofPlatform().daemon().name("shards-start").start(this::begin));
    }

    private void begin() {
        while (running && !KafkaTopics.create(servers)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        tape.begin();
        for (int i = 0; i < settings.loops(); i++) {
            int number = i;
            threads.add(Thread.ofPlatform().daemon().name("shards-" + i).start(() -> run(number)));
        }
        while (running && !parts.answers().listen()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void run(int number) {
        while (running) {
            try (var log = new KafkaInputLog(servers, "core-shards-" + number)) {
                parts.instance().feed().onEntry(log::nudge);
                log.onJoined(() -> joined.add(number));
                var loop = new ShardLoop(ports(log));
                while (running) {
                    loop.turn();
                }
            } catch (RuntimeException e) {
                LOG.error("loop {} begins anew", number, e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Ports ports(InputLog log) {
        var instance = parts.instance();
        return new Ports(
                log,
                parts.store(),
                parts.announcer(),
                parts.answers(),
                instance.feed(),
                troubles,
                System::nanoTime,
                instance.codec());
    }

    @Override
    public String name() {
        return "tape";
    }

    @Override
    public Optional<String> missing() {
        if (!tape.isCaughtUp() || parts.instance().feed().newest() == null) {
            return Optional.of("is not read to its end");
        }
        return joined.size() < settings.loops()
                ? Optional.of("is read, but no shards are given yet")
                : Optional.empty();
    }

    @PreDestroy
    void stop() {
        running = false;
        tape.close();
        for (var thread : List.copyOf(threads)) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
