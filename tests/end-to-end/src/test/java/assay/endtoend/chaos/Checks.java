package assay.endtoend.chaos;

import assay.contracts.line.Line;
import assay.local.infra.Patience;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;

/** Everything that is held against the stored truth after a run. */
final class Checks {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    /** What finds violations. */
    interface Finding {
        Findings get() throws IOException, SQLException;
    }

    /**
     * One check.
     *
     * @param count of what was looked at, known once it ran
     */
    record Check(String name, IntSupplier count, Finding found) {}

    private final ChaosRun run;
    private final ChaosPlatform platform;
    private final List<Ack> log;
    private Map<UUID, List<Line>> journals = Map.of();

    Checks(ChaosRun run, ChaosPlatform platform) {
        this.run = run;
        this.platform = platform;
        this.log = run.log().acks();
    }

    List<Check> all() {
        IntSupplier lines =
                () -> journals.values().stream().mapToInt(List::size).sum();
        IntSupplier accounts = () -> journals.size();
        return List.of(
                new Check("same key, same body, same answer", log::size, this::repeats),
                new Check("acknowledged orders stand in the journal once, as told", log::size, this::oracle),
                new Check("shards number their lines without a gap", lines, this::gaps),
                new Check("consumers of the journal topic believe the same lines", lines, this::published),
                new Check("accounts are derived again from inputs and tape, ledgers at zero", accounts, this::derived),
                new Check("evidence bundles verify over the whole tape", accounts, this::bundles),
                new Check("balances are capital + realised - fees - financing", accounts, this::ledgers));
    }

    private Findings repeats() {
        var found = Findings.none();
        found.changed().addAll(run.askedAgain());
        return found;
    }

    private Findings oracle() throws SQLException {
        journals = StoredJournals.read(platform.coreDatabase());
        return Oracle.judge(log, journals);
    }

    private Findings gaps() throws SQLException {
        var found = Findings.none();
        found.broken().addAll(StoredJournals.gaps(platform.coreDatabase()));
        return found;
    }

    /** The relay may still be on its way, so what is missing is looked for again for a while. */
    private Findings published() {
        var found = Findings.none();
        Patience.until(SETTLED, () -> {
            found.broken().clear();
            found.broken().addAll(PublishedJournals.read(platform.bootstrap()).differences(stored()));
            return found.count() == 0;
        });
        return found;
    }

    /** As it is now: the market goes on, and may bring a line at any time. */
    private Map<UUID, List<Line>> stored() {
        try {
            return StoredJournals.read(platform.coreDatabase());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Findings derived() {
        return Rederived.of(journals, PublishedJournals.tape(platform.bootstrap()));
    }

    private Findings bundles() throws IOException {
        var bundles = Bundles.of(run.traders());
        // Read after them, the tape reaches as far as they do.
        return Bundles.verify(
                bundles, run.api(), PublishedJournals.tape(platform.bootstrap()), platform.freshFolder("tape"));
    }

    private Findings ledgers() {
        var found = Findings.none();
        journals.forEach((account, lines) ->
                found.broken().addAll(LedgerAudit.audit(account, lines).broken()));
        return found;
    }
}
