package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.Fields;
import assay.local.infra.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** The service is killed again and again while everybody listens: each comes back and misses nothing. */
class KilledServiceTest {
    private static final int CLIENTS = Integer.getInteger("assay.stream.killed.clients", 200);
    private static final int KILLS = Integer.getInteger("assay.stream.kills", 2);
    private static final int ACCOUNTS = 20;
    private static final int FIRST_SHARD = 52 - ACCOUNTS;
    private static final long EVENTS_BETWEEN_KILLS = 4_000;
    private static final Duration LONG = Duration.ofMinutes(3);

    private final List<Followed> followed = new ArrayList<>();
    private final AtomicLong events = new AtomicLong();
    private final AtomicInteger returns = new AtomicInteger();
    /** Clients that were served since the last kill. */
    private final Set<Integer> served = ConcurrentHashMap.newKeySet();

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean writing = true;

    /** An account that lines are written to, and whose trader listens. */
    private record Followed(UUID user, UUID assessment, Feeds.Journal journal) {
        synchronized void write() {
            journal.write();
            Stack.core().assessments.put(assessment, new FakeCore.Owned(user, journal.account, journal.lines.size()));
        }

        synchronized long written() {
            return journal.lines.size();
        }
    }

    @Test
    void everyClientResumesWithoutAGapAfterEachKill() throws Exception {
        for (int i = 0; i < ACCOUNTS; i++) {
            followed.add(new Followed(
                    UUID.randomUUID(), UUID.randomUUID(), Feeds.all().journal(FIRST_SHARD + i)));
            followed.getLast().write();
        }
        var config = new Config();
        config.useSingleServer().setAddress(Stack.redis().uri());
        var redis = Redisson.create(config);
        try (var service = ServiceProcess.ready(Stack.settings(Map.of("assay.stream.history-max", "100000")))) {
            killUnderLoad(service, redis);
        } finally {
            redis.shutdown();
        }
        assertThat(faults).isEmpty();
        assertThat(returns).hasValueGreaterThanOrEqualTo(CLIENTS * KILLS);
        System.out.printf(
                Locale.ROOT,
                "killed %d times under %d clients: %d events, %d returns, 0 gaps, 0 twice%n",
                KILLS,
                CLIENTS,
                events.get(),
                returns.get());
    }

    private void killUnderLoad(ServiceProcess service, RedissonClient redis) throws Exception {
        var writer = Thread.ofVirtual().start(this::writeOn);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                crowd.execute(() -> listen(client, service, redis));
            }
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    awaitEvents(events.get() + EVENTS_BETWEEN_KILLS);
                    awaitEverybody();
                    served.clear();
                    service.killAndStartAgain();
                }
                awaitEvents(events.get() + EVENTS_BETWEEN_KILLS);
                awaitEverybody();
            } catch (IOException | AssertionError early) {
                faults.add(early.toString());
            }
            writing = false;
            writer.join();
            // Who has seen everything is waiting for something more.
            followed.forEach(Followed::write);
        }
    }

    private void awaitEvents(long wanted) {
        assertThat(Patience.until(LONG, () -> events.get() >= wanted || !faults.isEmpty()))
                .as("%d of %d events arrived", events.get(), wanted)
                .isTrue();
    }

    private void awaitEverybody() {
        assertThat(Patience.until(LONG, () -> served.size() == CLIENTS || !faults.isEmpty()))
                .as("%d of %d clients are served", served.size(), CLIENTS)
                .isTrue();
    }

    private void writeOn() {
        var random = new Random(7);
        while (writing) {
            followed.get(random.nextInt(ACCOUNTS)).write();
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** Comes back with what it saw last until it saw the last line that was written. */
    private void listen(int client, ServiceProcess service, RedissonClient redis) {
        var account = followed.get(client % ACCOUNTS);
        long seen = 0;
        boolean again = false;
        while (faults.isEmpty() && !isDone(account, seen)) {
            try (var socket = opened(account, service, redis)) {
                returns.addAndGet(again ? 1 : 0);
                again = true;
                socket.subscribe("marks");
                socket.subscribe("assessment:" + account.assessment(), seen);
                seen = follow(client, socket, seen);
            } catch (RuntimeException | AssertionError fault) {
                if (!isGone(fault)) {
                    faults.add(fault.toString());
                }
            }
        }
    }

    private TestSocket opened(Followed account, ServiceProcess service, RedissonClient redis) {
        while (true) {
            int port = service.port();
            if (port == 0) {
                LockSupport.parkNanos(50_000_000);
                continue;
            }
            var ticket = Tickets.issue(redis, account.user(), UUID.randomUUID(), Duration.ofSeconds(30));
            try {
                var socket = TestSocket.open(port, ticket, Manner.GOOD);
                if (socket.status == 101) {
                    return socket;
                }
                socket.close();
                throw new IllegalStateException("answered " + socket.status);
            } catch (AssertionError refused) {
                if (!isGone(refused)) {
                    throw refused;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    /** Nobody was there, or who was there is killed. */
    private static boolean isGone(Throwable fault) {
        return fault.getCause() instanceof IOException;
    }

    private boolean isDone(Followed account, long seen) {
        return !writing && seen == account.written();
    }

    private long follow(int client, TestSocket socket, long since) {
        var account = followed.get(client % ACCOUNTS);
        long seen = since;
        for (boolean first = true; !isDone(account, seen); first = false) {
            var next = socket.nextUntilOver();
            if (next.isEmpty()) {
                return seen;
            }
            if (first) {
                served.add(client);
            }
            if (mayBeAfter(seen, next.get())) {
                seen++;
                events.incrementAndGet();
            }
        }
        return seen;
    }

    /** Whether the frame is the account's next event; a frame that is something worse is kept as a fault. */
    private boolean mayBeAfter(long seen, Fields frame) {
        var type = TestSocket.text(frame, "type");
        if (type.equals("event") && TestSocket.text(frame, "channel").startsWith("assessment:")) {
            long sequence = Long.parseLong(TestSocket.text(frame, "sequence"));
            if (sequence != seen + 1) {
                faults.add("event " + sequence + " after " + seen);
            }
            return true;
        }
        if (type.equals("snapshot-required") || type.equals("problem")) {
            faults.add(frame.text());
        }
        return false;
    }
}
