package assay.core.notary;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.core.account.KafkaTapeReader;
import assay.core.shard.TapeRecord;
import assay.proof.sign.Notary;
import assay.proof.sign.Signed;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that signs: a head for each second of tape time, and at most once a second a receipt for every account
 * with new lines. Of all instances the one with the lease does, the others stand by. What was not stored when it stops
 * is read and signed again from the last stored head.
 */
@Singleton
@Requires(property = "assay.notary.enabled", notEquals = "false")
final class NotaryJob implements ApplicationEventListener<ServerStartupEvent>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotaryJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);
    private static final long PROLONG_AFTER = Duration.ofSeconds(1).toNanos();
    private static final long TIME_FOR_RECEIPTS = Duration.ofMillis(200).toNanos();
    private static final int RECORDS_AT_ONCE = 500;
    private static final int DISBELIEVED = 20_000;
    private static final int LINES_AT_ONCE = 5_000;

    private final String servers;
    private final NotaryStore store;
    private final ReceiptStore receipts;
    private final NotaryKeyStore keys;
    private final NotaryLeaseStore lease;
    private final String holder = UUID.randomUUID().toString();
    private boolean keyKept;
    private long lastSigned = -1;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Thread thread = Thread.ofPlatform().daemon().name("notary").unstarted(this::run);

    NotaryJob(
            @Value("${kafka.bootstrap.servers}") String servers,
            NotaryStore store,
            ReceiptStore receipts,
            NotaryKeyStore keys) {
        this.servers = servers;
        this.store = store;
        this.receipts = receipts;
        this.keys = keys;
        this.lease = store.lease();
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        start();
    }

    void start() {
        if (running.compareAndSet(false, true)) {
            thread.start();
        }
    }

    private void run() {
        while (running.get()) {
            try {
                lease.claim(holder).ifPresent(this::hold);
            } catch (NotaryLeaseStore.LeaseLost e) {
                LOG.info("another notary signs: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("the notary begins again at its last signature: {}", e.toString());
            }
            if (running.get()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void hold(NotaryLeaseStore.Held held) {
        try (var reader = new KafkaTapeReader(servers, "core-notary")) {
            follow(reader, held);
        }
        lease.release(held);
    }

    private void follow(KafkaTapeReader reader, NotaryLeaseStore.Held held) {
        var stand = store.stand();
        var notary = new Notary(keys.key(), stand.signed());
        long offset = stand.offset();
        long behind = offset;
        long prolonged = System.nanoTime();
        while (running.get()) {
            for (var record : reader.read(offset, RECORDS_AT_ONCE)) {
                offset = record.offset() + 1;
                var entry = believed(notary, record);
                if (entry != null) {
                    long end = behind;
                    notary.read(entry).ifPresent(head -> keep(head, end, held));
                    behind = offset;
                }
            }
            complain(offset - behind);
            if (System.nanoTime() - prolonged > PROLONG_AFTER) {
                lease.prolong(held);
                prolonged = System.nanoTime();
            }
        }
    }

    /** A few entries that nobody believes are a deposed writer's; many in a row are a tape with a hole. */
    private static void complain(long disbelieved) {
        if (disbelieved > DISBELIEVED) {
            throw new IllegalStateException(disbelieved + " records of the tape do not go on from the last signature");
        }
    }

    /** The entry when it extends what was read; what does not, a deposed writer wrote. */
    private static @Nullable Line believed(Notary notary, TapeRecord record) {
        var line = record.line();
        return line != null && notary.lastRead().read(line) instanceof Reading.Accepted ? line : null;
    }

    private void keep(Notary.SignedHead head, long offset, NotaryLeaseStore.Held held) {
        if (!keyKept) {
            store.keepKey(keys.key().verifying(), head.head().at());
            keyKept = true;
        }
        store.keepHead(head.head(), head.signed(), offset, held);
        var signed = receipts(new Notary(keys.key(), head.stand()));
        if (!signed.isEmpty()) {
            receipts.keep(signed, held);
        }
    }

    /**
     * Receipts for accounts that have grown, shard by shard from where the time was up a second ago: under load they
     * come later and for more lines at once, and leave the processors to the orders.
     */
    private List<ReceiptStore.OfShard> receipts(Notary notary) {
        var behind = new ArrayList<>(receipts.behind());
        behind.sort(Comparator.comparing(shard -> shard.shard() <= lastSigned));
        var signed = new ArrayList<ReceiptStore.OfShard>();
        long began = System.nanoTime();
        for (var shard : behind) {
            signed.add(sign(notary, shard));
            lastSigned = shard.shard();
            if (System.nanoTime() - began > TIME_FOR_RECEIPTS) {
                break;
            }
        }
        return signed;
    }

    private ReceiptStore.OfShard sign(Notary notary, ReceiptStore.Behind shard) {
        var signed = new ArrayList<ReceiptStore.Kept>();
        long place = shard.read();
        var grown = receipts.grown(shard, LINES_AT_ONCE);
        for (var account : grown) {
            place = Math.max(place, account.place());
        }
        var unsigned =
                grown.stream().filter(each -> each.newest() > each.signed()).toList();
        var lines = receipts.since(unsigned);
        for (var account : unsigned) {
            var receipt = receipt(notary, account, lines.getOrDefault(account.account(), List.of()));
            signed.add(new ReceiptStore.Kept(account.account(), account.newest(), receipt));
        }
        return new ReceiptStore.OfShard(shard.shard(), place, signed);
    }

    private static Signed receipt(Notary notary, ReceiptStore.Grown account, List<Line> lines) {
        return account.signed() == 0
                ? notary.receipt(ChainHead.START, lines)
                : notary.receipt(ChainHead.of(lines.getFirst()), lines.subList(1, lines.size()));
    }

    @Override
    @PreDestroy
    public void close() {
        if (running.compareAndSet(true, false)) {
            LockSupport.unpark(thread);
            try {
                thread.join(LAST_WORK);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
