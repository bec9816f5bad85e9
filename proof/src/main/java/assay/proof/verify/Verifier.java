package assay.proof.verify;

import assay.proof.bundle.Bundle;
import assay.proof.bundle.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a bundle through the seven steps; the first that refuses ends it. */
public final class Verifier {

    private final Set<String> pinned;
    private final @Nullable TapeFolder tape;
    private final List<Report.Result> results = new ArrayList<>();
    private final List<String> proved = new ArrayList<>();
    private @Nullable Lineage lineage;

    private Verifier(Set<String> pinned, @Nullable TapeFolder tape) {
        this.pinned = Set.copyOf(pinned);
        this.tape = tape;
    }

    /**
     * Verifies the bytes of a bundle.
     *
     * @param pinned ids of the keys that may have signed; none means that the signer stays unidentified
     */
    public static Report verify(byte[] zip, Set<String> pinned) {
        return new Verifier(pinned, null).report(zip);
    }

    /**
     * Verifies a bundle and derives its account from genesis over the whole tape.
     *
     * @param tape folder with the tape's segments of the account's life
     * @throws IOException when the folder cannot be read
     */
    public static Report complete(byte[] zip, Set<String> pinned, Path tape) throws IOException {
        return new Verifier(pinned, TapeFolder.in(tape)).report(zip);
    }

    private Report report(byte[] zip) {
        try {
            return steps(zip);
        } catch (Refused e) {
            results.add(new Report.Result(e.step(), e.getMessage()));
            return new Report(results, null, false, List.of(), List.of());
        }
    }

    private Report steps(byte[] zip) {
        var bundle = CheckStep.FILES.run(() -> Bundle.open(zip));
        passed(CheckStep.FILES);
        var journal = Journal.of(bundle);
        passed(CheckStep.JOURNAL);
        var signatures = Signatures.of(bundle, journal, pinned);
        passed(CheckStep.SIGNATURES);
        var named = Named.of(bundle, journal, signatures);
        passed(CheckStep.DOCUMENTS);
        var marks = Marks.of(named);
        passed(CheckStep.MARKS);
        var rerun = Rerun.of(journal, named, marks);
        proved.add("%d lines follow from %d inputs and %d cited entries, %d of them marks made again from their quotes"
                .formatted(journal.lines().size(), rerun.inputs(), named.tape().size(), marks.recomputed()));
        proved.add("%d receipts signed while the journal grew lie on it; %d heads are one chain"
                .formatted(signatures.receipts(), signatures.heads().size()));
        proved.add("the longest time between what a trader had seen and where the order was applied is "
                + rerun.lag().toMillis() + " ms");
        if (tape != null) {
            var covered = WholeTape.of(journal, signatures, named, tape);
            proved.add("over all " + covered.entries() + " entries of the account's life nothing else happened");
            lineage = covered.lineage();
            proved.add(covered.lineage().words());
        }
        passed(CheckStep.RERUN);
        var verdict = Conclusion.of(bundle, journal, rerun.account());
        passed(CheckStep.VERDICT);
        return new Report(results, verdict, !pinned.isEmpty() && signatures.identified(), proved, notProved(verdict));
    }

    private void passed(CheckStep step) {
        results.add(new Report.Result(step, null));
    }

    private List<String> notProved(Verdict verdict) {
        var open = new ArrayList<String>();
        if (tape == null) {
            open.add("claimed: what the account remembered of the market (WatchNoted) followed from all entries, and no"
                    + " other entry had an event; --complete DIR with the tape proves both");
        }
        if (verdict.outcome().equals("active")) {
            open.add("that nothing happened after line " + verdict.sequence());
        }
        open.add("no daily anchor is in the bundle: that everyone was shown the same heads"
                + " rests on the published heads");
        var unfollowed = lineage == null
                ? "how far an outlying venue was on its way back into a mark is taken as the mark states it"
                : lineage.doubt();
        if (unfollowed != null) {
            open.add(unfollowed);
        }
        open.add("that a venue really quoted so: each quote has the venue's own update id,"
                + " to compare with any recording");
        open.add("that no venue message was withheld: bounded by the 250 ms clock and the public heads");
        return open;
    }
}
