package assay.proof.verify;

import static assay.proof.verify.CheckStep.MARKS;

import assay.domain.mark.Mark;
import assay.domain.mark.MarkFormula;
import assay.domain.mark.MarkParameters;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TapeEntry;
import assay.proof.codec.DocumentCodec;
import assay.proof.codec.TapeCodec;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Step 5: the cited entries as the domain reads them, each mark made again from its quotes. An outlier's way back into
 * the vote is remembered from the mark before, so that one exclusion is taken as stated.
 */
record Marks(SortedMap<Long, TapeEntry> entries, int recomputed) {

    static Marks of(Named named) {
        return MARKS.run(() -> {
            var entries = new TreeMap<Long, TapeEntry>();
            int recomputed = 0;
            for (var line : named.tape().values()) {
                var entry = TapeCodec.entry(line);
                if (entry.body() instanceof TapeBody.Marked(var mark)) {
                    MARKS.require(
                            MarkFormula.recompute(mark, parameters(named, mark)).equals(mark),
                            "the mark of entry " + entry.sequence() + " does not follow from its quotes");
                    recomputed++;
                }
                entries.put(entry.sequence(), entry);
            }
            return new Marks(entries, recomputed);
        });
    }

    private static MarkParameters parameters(Named named, Mark mark) {
        var content = named.documents().get(mark.formula());
        if (content != null && DocumentCodec.read(content) instanceof DocumentContent.Formula(var parameters)) {
            return parameters;
        }
        throw new Refused(MARKS, "document " + mark.formula() + " is no formula");
    }
}
