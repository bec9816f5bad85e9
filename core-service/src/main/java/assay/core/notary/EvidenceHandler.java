package assay.core.notary;

import assay.contracts.line.Line;
import assay.core.account.Accounts;
import assay.core.account.Receipt;
import assay.core.notary.NotaryStore.NewestLine;
import assay.proof.bundle.BundleWriter;
import assay.proof.bundle.Evidence;
import assay.proof.codec.Packs;
import assay.proof.sign.Signed;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Builds evidence bundles on demand; the same evidence always gives the same bytes, so nothing is kept. */
@Singleton
public class EvidenceHandler {
    private static final int PAGE = 5_000;
    private static final int BUILT_AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Accounts accounts;
    private final Packs packs;
    private final NotaryStore store;
    private final Parts parts;
    private final Map<UUID, Build> builds = new LinkedHashMap<>();
    private final ThreadPoolExecutor builders = new ThreadPoolExecutor(
            BUILT_AT_ONCE,
            BUILT_AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("evidence-", 0).factory());

    EvidenceHandler(Accounts accounts, Packs packs, NotaryStore store, Parts parts) {
        this.accounts = accounts;
        this.packs = packs;
        this.store = store;
        this.parts = parts;
    }

    /** A bundle up to one line, being built or waiting to be fetched. */
    private record Build(long sequence, CompletableFuture<byte[]> zip) {}

    /** What a bundle is made with. */
    @Singleton
    record Parts(
            HttpTapeSource tape,
            NotaryKeyStore keys,
            @Value("${assay.version:`0.1.0`}") String version,
            @Value("${assay.commit:`unreleased`}") String commit) {}

    /**
     * The bundle of an account's whole chain; empty while its newest line's head is not signed yet, it takes longer
     * than two seconds, or too many are being built: ask again in a second.
     *
     * @throws IllegalStateException when the archive does not hold all that is cited
     */
    public Optional<byte[]> bundle(UUID account, String pack) {
        var newest = store.newestLine(account);
        if (newest.isEmpty() || store.headOver(newest.get().tape()).isEmpty()) {
            return Optional.empty();
        }
        return build(account, newest.get(), pack).flatMap(build -> fetched(account, build));
    }

    private synchronized Optional<Build> build(UUID account, NewestLine newest, String pack) {
        var known = builds.get(account);
        if (known != null && known.sequence() == newest.sequence()) {
            return Optional.of(known);
        }
        try {
            var zip = CompletableFuture.supplyAsync(() -> written(account, newest, pack), builders);
            var build = new Build(newest.sequence(), zip);
            builds.put(account, build);
            return Optional.of(build);
        } catch (RejectedExecutionException _) {
            return Optional.empty();
        } finally {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        var each = builds.values().iterator();
        while (builds.size() > WAITING && each.hasNext()) {
            if (each.next().zip().isDone()) {
                each.remove();
            }
        }
    }

    /** What is fetched is forgotten. */
    private Optional<byte[]> fetched(UUID account, Build build) {
        try {
            var zip = build.zip().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            forget(account, build);
            return Optional.of(zip);
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            forget(account, build);
            if (failure.getCause() instanceof IllegalStateException incomplete) {
                throw incomplete;
            }
            throw new CompletionException("a bundle could not be written", failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized void forget(UUID account, Build build) {
        builds.remove(account, build);
    }

    private byte[] written(UUID account, NewestLine newest, String pack) {
        var sequence = newest.sequence();
        var journal = journal(account, sequence);
        var evidence = new Evidence(
                journal, packs.known(pack), receipts(account, sequence), store.keys(), parts.version(), parts.commit());
        return BundleWriter.write(
                evidence,
                new TapeWindow(parts.tape(), newest.tape()),
                parts.keys().key());
    }

    private List<Line> journal(UUID account, long newest) {
        var all = new ArrayList<Line>();
        while (all.size() < newest) {
            var page = accounts.journal(account, all.size(), PAGE);
            if (page.isEmpty()) {
                throw new IllegalStateException("the journal ends at line " + all.size());
            }
            all.addAll(page);
        }
        return List.copyOf(all.subList(0, Math.toIntExact(newest)));
    }

    private List<Signed> receipts(UUID account, long newest) {
        var all = new ArrayList<Receipt>();
        List<Receipt> page;
        do {
            page = accounts.receipts(account, all.isEmpty() ? 0 : sequence(all.getLast()), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all.stream()
                .filter(each -> sequence(each) <= newest)
                .map(each -> Signed.of(each.body().bytes(), HexFormat.of().parseHex(each.signature())))
                .toList();
    }

    private static long sequence(Receipt receipt) {
        return assay.proof.sign.Receipt.parse(receipt.body().bytes()).sequence();
    }

    @PreDestroy
    void close() {
        builders.shutdownNow();
    }
}
