package assay.proof.verify;

import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.domain.instrument.Symbol;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkFormula;
import assay.domain.mark.MarkParameters;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.TapeBody;
import assay.proof.codec.DocumentCodec;
import assay.proof.codec.TapeCodec;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether each mark of a tape follows from the mark of its instrument before it, the way back of outliers included. */
final class Lineage {

    private final Map<String, MarkParameters> parametersByHash = new HashMap<>();
    private final Map<Symbol, Mark> lastBySymbol = new HashMap<>();
    private long followed;
    private long unfollowed;
    private long firstUnfollowed;

    /** A document that was named before the tape given begins. */
    void document(Fields content) {
        learn(Sha256.hex(content.bytes()), DocumentCodec.read(content));
    }

    private void learn(String hash, DocumentContent content) {
        if (content instanceof DocumentContent.Formula(var parameters)) {
            parametersByHash.put(hash, parameters);
        }
    }

    void entry(Line line) {
        var entry = TapeCodec.entry(line);
        if (entry.body() instanceof TapeBody.Document(var hash, var content)) {
            learn(hash, content);
        } else if (entry.body() instanceof TapeBody.Marked(var mark)) {
            var before = lastBySymbol.put(mark.instrument(), mark);
            var parameters = parametersByHash.get(mark.formula());
            if (before == null) {
                return;
            }
            if (parameters != null && follows(line, mark, before, parameters)) {
                followed++;
            } else {
                firstUnfollowed = unfollowed == 0 ? line.sequence() : firstUnfollowed;
                unfollowed++;
            }
        }
    }

    private static boolean follows(Line line, Mark mark, Mark before, MarkParameters parameters) {
        return MarkFormula.follows(
                new MarkFormula.Question(mark.instrument(), line.at(), before, mark.formula(), parameters, mark.rate()),
                mark);
    }

    /** What is proved of the marks. */
    String words() {
        return followed + " marks follow from the mark before them and their quotes";
    }

    /** What is not, or nothing. */
    @Nullable
    String doubt() {
        return unfollowed == 0
                ? null
                : unfollowed + " marks do not follow from the mark before them, first at entry " + firstUnfollowed;
    }
}
