package assay.proof.verify;

import static assay.proof.verify.CheckStep.JOURNAL;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.proof.bundle.Bundle;
import assay.proof.codec.LineCodec;
import java.util.ArrayList;
import java.util.List;

/** Step 2: the lines of the journal, canonical, one account's, one chain, in the order of the tape. */
record Journal(List<Line> lines, List<JournalLine> records) {

    Journal {
        lines = List.copyOf(lines);
        records = List.copyOf(records);
    }

    static Journal of(Bundle bundle) {
        return JOURNAL.run(() -> of(bundle.journal().stream().map(Line::parse).toList(), bundle));
    }

    private static Journal of(List<Line> lines, Bundle bundle) {
        var records = new ArrayList<JournalLine>();
        var head = ChainHead.START;
        for (var line : lines) {
            var record = JournalLine.of(line);
            head = extended(head, line);
            JOURNAL.require(
                    record.account().equals(bundle.manifest().account()),
                    "line " + record.sequence() + " is another account's");
            if (!records.isEmpty()) {
                follows(records.getLast(), record);
            }
            records.add(record);
        }
        var first = records.getFirst().said();
        JOURNAL.require(
                first.type().equals(LineCodec.GENESIS) && first.kind() == JournalLine.Kind.INPUT,
                "the first line is no genesis");
        return new Journal(lines, records);
    }

    private static ChainHead extended(ChainHead head, Line line) {
        return switch (head.read(line)) {
            case Reading.Accepted(var next) -> next;
            case Reading.Past past -> throw wrong("line " + past.sequence() + " comes twice");
            case Reading.Gap gap -> throw wrong("line " + gap.found() + " stands where " + gap.expected() + " should");
            case Reading.Fork fork -> throw wrong("line " + fork.sequence() + " does not extend the line before it");
        };
    }

    private static void follows(JournalLine before, JournalLine line) {
        JOURNAL.require(
                line.said().tape() >= before.said().tape()
                        && !line.said().at().isBefore(before.said().at()),
                "line " + line.sequence() + " stands behind an earlier entry than the line before it");
        JOURNAL.require(
                !line.said().type().equals(LineCodec.GENESIS), "line " + line.sequence() + " is a second genesis");
    }

    private static Refused wrong(String what) {
        return new Refused(JOURNAL, what);
    }
}
