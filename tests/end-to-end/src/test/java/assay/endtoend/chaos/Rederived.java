package assay.endtoend.chaos;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Line;
import assay.domain.ledger.LedgerAccount;
import assay.domain.number.Money;
import assay.proof.codec.LineCodec;
import assay.proof.codec.PackFile;
import assay.proof.codec.Packs;
import assay.proof.codec.SeededPacks;
import assay.proof.replay.Rederivation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every account on an empty machine: recorded inputs and the tape must give the stored lines byte for byte. */
final class Rederived {

    private static final LineCodec CODEC =
            new LineCodec(Packs.of(SeededPacks.all().stream().collect(Collectors.toMap(PackFile::hash, pack -> pack))));

    private Rederived() {}

    static Findings of(Map<UUID, List<Line>> journals, List<Line> tape) {
        var found = Findings.none();
        journals.forEach((account, lines) -> {
            try {
                derive(account, lines, tape, found);
            } catch (Rederivation.Differs differs) {
                found.broken().add(account + ": " + differs.getMessage());
            }
        });
        return found;
    }

    private static void derive(UUID account, List<Line> lines, List<Line> tape, Findings found) {
        var run = new Rederivation(CODEC, lines);
        long genesis = JournalLine.of(lines.getFirst()).said().tape();
        long last = JournalLine.of(lines.getLast()).said().tape();
        for (var entry : tape) {
            if (entry.sequence() < genesis) {
                run.before(entry);
            } else if (entry.sequence() <= last) {
                run.entry(entry);
            }
        }
        if (!run.complete()) {
            found.broken()
                    .add("%s: %d of %d lines follow from the tape".formatted(account, run.derived(), lines.size()));
        }
        var ledger = run.state().account().ledger();
        var sum = Money.ZERO;
        for (var each : LedgerAccount.values()) {
            sum = sum.plus(ledger.of(each));
        }
        if (!sum.equals(Money.ZERO)) {
            found.broken().add(account + ": its ledger sums to " + sum);
        }
    }
}
