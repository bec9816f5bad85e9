package assay.bench.order;

import assay.bench.Progress;
import assay.bench.WrongAnswers;
import assay.contracts.journal.JournalLine;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Without it no figure counts: what was acknowledged is stored, and what is stored is derived again. */
final class Reckoning {

    private final EmbeddedCore core;
    private final PostgresJournal journal;
    private final Progress progress;

    Reckoning(EmbeddedCore core, PostgresJournal journal, Progress progress) {
        this.core = core;
        this.journal = journal;
        this.progress = progress;
    }

    /**
     * Compares and derives.
     *
     * @param acked orders whose answer named committed lines
     * @return the three counts in words
     */
    String settle(long acked) throws IOException {
        var placed = journal.size().placed();
        if (placed != acked) {
            throw new WrongAnswers("%d orders were acknowledged, %d are stored".formatted(acked, placed));
        }
        progress.say("deriving %d orders again".formatted(placed));
        var rerun = new Rerun();
        var orders = new AtomicLong();
        var accounts = new AtomicLong();
        var lines = new AtomicLong();
        journal.each((account, stored) -> {
            rerun.account(account, stored);
            accounts.incrementAndGet();
            lines.addAndGet(stored.size());
            orders.addAndGet(stored.stream()
                    .map(JournalLine::of)
                    .filter(line -> line.said().type().equals("PlaceOrder"))
                    .count());
        });
        long inputs = rerun.run(KafkaTape.believed(core.bootstrap()));
        if (orders.get() != placed || inputs != placed + accounts.get()) {
            throw new WrongAnswers("%d orders are stored, %d inputs of %d accounts were derived"
                    .formatted(placed, inputs, accounts.get()));
        }
        return String.format(
                Locale.ROOT, "%,d = %,d = %,d; %,d lines", acked, placed, inputs - accounts.get(), lines.get());
    }
}
