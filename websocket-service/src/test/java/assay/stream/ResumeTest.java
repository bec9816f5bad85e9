package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redisson.api.RedissonClient;

/**
 * R10: from any sequence that is kept, exactly the missed events come, in order, while more are written; from before
 * that, a snapshot is required, and never is there a silent gap.
 */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeTest implements TestPropertyProvider {
    private static final int RESUMES = Integer.getInteger("assay.stream.resumes", 1_000);
    private static final int ACCOUNTS = 20;
    private static final int LINES = 700;
    private static final int KEPT = 300;
    private static final int AT_ONCE = 12;
    private static final UUID USER = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();

    @Inject
    EmbeddedServer server;

    @Inject
    RedissonClient redis;

    private final List<Feeds.Journal> journals = new ArrayList<>();
    private final List<UUID> assessments = new ArrayList<>();
    private final AtomicInteger snapshots = new AtomicInteger();
    private final AtomicLong events = new AtomicLong();
    private volatile boolean writing = true;

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings(Map.of("assay.stream.history-max", Integer.toString(KEPT)));
    }

    private void stands(int account) {
        var journal = journals.get(account);
        Stack.core()
                .assessments
                .put(assessments.get(account), new FakeCore.Owned(USER, journal.account, journal.lines.size()));
    }

    @Test
    void resumesAreGapless() throws InterruptedException, ExecutionException {
        for (int i = 0; i < ACCOUNTS; i++) {
            journals.add(Feeds.all().journal(30 + i));
            assessments.add(UUID.randomUUID());
            journals.get(i).write(LINES);
            stands(i);
        }
        Feeds.all().flush();
        var writer = Thread.ofVirtual().start(this::writeOn);
        long begin = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < RESUMES; i++) {
                int seed = i;
                all.add(() -> resume(new Random(seed)));
            }
            for (var each : clients.invokeAll(all)) {
                each.get();
            }
        }
        writing = false;
        writer.join();
        assertThat(snapshots.get()).isPositive().isLessThan(RESUMES);
        System.out.printf(
                Locale.ROOT,
                "R10: %d resumes with %d events in %.1f s while lines were written; %d beyond what is kept; 0 gaps%n",
                RESUMES,
                events.get(),
                (System.nanoTime() - begin) / 1e9,
                snapshots.get());
    }

    private void writeOn() {
        var random = new Random(1);
        while (writing) {
            int account = random.nextInt(ACCOUNTS);
            synchronized (journals.get(account)) {
                journals.get(account).write();
                stands(account);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    private int resume(Random random) {
        int account = random.nextInt(ACCOUNTS);
        var journal = journals.get(account);
        long until = written(journal);
        boolean tooLate = random.nextInt(10) == 0;
        long since = tooLate ? random.nextInt(50) : until - random.nextInt(KEPT);
        var ticket = Tickets.issue(redis, USER, SESSION, Duration.ofSeconds(30));
        try (var socket = TestSocket.open(server.getPort(), ticket, Manner.GOOD)) {
            assertThat(socket.status).isEqualTo(101);
            socket.subscribe("assessment:" + assessments.get(account), since);
            assertThat(TestSocket.text(socket.next("subscribed"), "since")).isEqualTo(Long.toString(since));
            var got = new ArrayList<Long>();
            while (got.size() < until - since) {
                var frame = socket.next();
                if (TestSocket.text(frame, "type").equals("snapshot-required")) {
                    // Lines may go while they are read: what came before is whole, and what is missing was trimmed.
                    assertThat(got).isEqualTo(inOrder(since, since + got.size()));
                    assertThat(since + got.size()).isLessThan(written(journal) - KEPT);
                    return snapshots.incrementAndGet();
                }
                got.add(Long.parseLong(TestSocket.text(frame, "sequence")));
            }
            assertThat(got).isEqualTo(inOrder(since, until));
            events.addAndGet(got.size());
            return got.size();
        }
    }

    private static long written(Feeds.Journal journal) {
        synchronized (journal) {
            return journal.lines.size();
        }
    }

    private static List<Long> inOrder(long after, long to) {
        return LongStream.rangeClosed(after + 1, to).boxed().toList();
    }
}
