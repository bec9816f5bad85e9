package assay.core.notary;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Reading;
import assay.core.account.KafkaTapeReader;
import assay.proof.sign.Notary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that signs: a head for each second of tape time, and at most once a second a receipt for every account
 * with new lines. What was not stored when it stops is read and signed again from the last stored head.
 */
@Singleton
@Requires(property = "assay.notary.enabled", notEquals = "false")
final class NotaryJob implements ApplicationEventListener<ServerStartupEvent>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotaryJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int RECORDS_AT_ONCE = 500;
    private static final int ACCOUNTS_AT_ONCE = 500;
    private static final int LINES_AT_ONCE = 5_000;

    private final String servers;
    private final NotaryStore store;
    private final NotaryKeyStore keys;
    private boolean keyKept;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Thread thread = Thread.ofPlatform().daemon().name("notary").unstarted(this::run);

    NotaryJob(@Value("${kafka.bootstrap.servers}") String servers, NotaryStore store, NotaryKeyStore keys) {
        this.servers = servers;
        this.store = store;
        this.keys = keys;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (running.compareAndSet(false, true)) {
            thread.start();
        }
    }

    private void run() {
        while (running.get()) {
            try (var reader = new KafkaTapeReader(servers, "core-notary")) {
                follow(reader);
            } catch (RuntimeException e) {
                LOG.warn("the notary begins again at its last signature: {}", e.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void follow(KafkaTapeReader reader) {
        var notary = new Notary(keys.key(), store.stand());
        long offset = store.newest().map(NotaryStore.StoredHead::offset).orElse(0L);
        long behind = offset;
        while (running.get()) {
            for (var record : reader.read(offset, RECORDS_AT_ONCE)) {
                offset = record.offset() + 1;
                var entry = believed(notary, record.bytes());
                if (entry != null) {
                    long end = behind;
                    notary.read(entry).ifPresent(head -> keep(head, end));
                    behind = offset;
                }
            }
        }
    }

    private static @Nullable Line believed(Notary notary, byte[] bytes) {
        try {
            var line = Line.parse(bytes);
            return notary.lastRead().read(line) instanceof Reading.Accepted ? line : null;
        } catch (NotCanonical _) {
            return null;
        }
    }

    private void keep(Notary.SignedHead head, long offset) {
        if (!keyKept) {
            store.keepKey(keys.key().verifying(), head.head().at());
            keyKept = true;
        }
        store.keepHead(head.head(), head.signed(), offset);
        var notary = new Notary(keys.key(), head.stand());
        for (var account : store.unsigned(ACCOUNTS_AT_ONCE)) {
            receipt(notary, account);
        }
    }

    private void receipt(Notary notary, NotaryStore.Unsigned account) {
        var lines = store.since(account, LINES_AT_ONCE);
        var signed = account.signed() == 0 ? ChainHead.START : ChainHead.of(lines.getFirst());
        var since = account.signed() == 0 ? lines : lines.subList(1, lines.size());
        if (!since.isEmpty()) {
            store.keepReceipt(account.account(), since.getLast().sequence(), notary.receipt(signed, since));
        }
    }

    @Override
    @PreDestroy
    public void close() {
        running.set(false);
        LockSupport.unpark(thread);
    }
}
