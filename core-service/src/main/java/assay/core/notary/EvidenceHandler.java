package assay.core.notary;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Line;
import assay.core.account.Accounts;
import assay.core.account.Receipt;
import assay.proof.bundle.BundleWriter;
import assay.proof.bundle.Evidence;
import assay.proof.codec.Packs;
import assay.proof.sign.Signed;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Builds evidence bundles on demand; the same evidence always gives the same bytes, so nothing is kept. */
@Singleton
public class EvidenceHandler {
    private static final int PAGE = 5_000;
    private static final int BUILT_AT_ONCE = 2;

    private final Accounts accounts;
    private final Packs packs;
    private final NotaryStore store;
    private final Parts parts;
    private final Semaphore room = new Semaphore(BUILT_AT_ONCE);

    EvidenceHandler(Accounts accounts, Packs packs, NotaryStore store, Parts parts) {
        this.accounts = accounts;
        this.packs = packs;
        this.store = store;
        this.parts = parts;
    }

    /** What a bundle is made with. */
    @Singleton
    record Parts(
            HttpTapeSource tape,
            NotaryKeyStore keys,
            @Value("${assay.version:`0.1.0`}") String version,
            @Value("${assay.commit:`unreleased`}") String commit) {}

    /**
     * The bundle of an account's whole chain; empty while its newest line's head is not signed yet, or too many are
     * being built: ask again in a second.
     */
    public Optional<byte[]> bundle(UUID account, String pack) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            var journal = journal(account);
            if (journal.isEmpty() || store.headOver(lastTape(journal)).isEmpty()) {
                return Optional.empty();
            }
            var evidence = new Evidence(
                    journal,
                    packs.known(pack),
                    receipts(account, journal.getLast().sequence()),
                    store.keys(),
                    parts.version(),
                    parts.commit());
            return Optional.of(
                    BundleWriter.write(evidence, parts.tape(), parts.keys().key()));
        } finally {
            room.release();
        }
    }

    private static long lastTape(List<Line> journal) {
        return JournalLine.of(journal.getLast()).said().tape();
    }

    private List<Line> journal(UUID account) {
        var all = new ArrayList<Line>();
        List<Line> page;
        do {
            page = accounts.journal(account, all.isEmpty() ? 0 : all.getLast().sequence(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
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
}
