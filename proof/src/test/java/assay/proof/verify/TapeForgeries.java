package assay.proof.verify;

import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lies told on the tape: marks that do not follow from their quotes, documents that say something else. */
final class TapeForgeries {

    private TapeForgeries() {}

    /** A mark that no longer follows from its quotes; whoever reads it would believe a higher bid. */
    static byte[] bidOfAMark(Forge forge) {
        return marks(
                forge,
                mark -> new TapeContent.Mark(
                        mark.instrument(),
                        mark.state(),
                        mark.price(),
                        "58000.5",
                        mark.ask(),
                        mark.formula(),
                        mark.rate(),
                        mark.quotes()));
    }

    static byte[] stateOfAMark(Forge forge) {
        return marks(
                forge,
                mark -> new TapeContent.Mark(
                        mark.instrument(),
                        "single",
                        mark.price(),
                        mark.bid(),
                        mark.ask(),
                        mark.formula(),
                        mark.rate(),
                        mark.quotes()));
    }

    static byte[] quoteOfAMark(Forge forge) {
        return marks(forge, mark -> {
            var quotes = new ArrayList<>(mark.quotes());
            var q = quotes.getFirst();
            quotes.set(
                    0,
                    new TapeContent.Quote(
                            q.venue(),
                            "57000",
                            q.ask(),
                            q.bidSize(),
                            q.askSize(),
                            q.age(),
                            q.update(),
                            q.weight(),
                            q.excluded(),
                            q.since()));
            return new TapeContent.Mark(
                    mark.instrument(),
                    mark.state(),
                    mark.price(),
                    mark.bid(),
                    mark.ask(),
                    mark.formula(),
                    mark.rate(),
                    quotes);
        });
    }

    private static byte[] marks(Forge forge, UnaryOperator<TapeContent.Mark> change) {
        forge.tape.replaceAll(line -> line.content() instanceof TapeContent.Mark mark
                ? new TapeLine(line.sequence(), line.at(), line.previous(), change.apply(mark))
                : line);
        return forge.bundle();
    }

    /** A document changed and every entry that names it. */
    static byte[] document(Forge forge, String part, String instead) {
        String before = "";
        String after = "";
        for (var line : List.copyOf(forge.tape)) {
            if (line.content() instanceof TapeContent.Document(var hash, var content)
                    && content.text().contains(part)) {
                var changed = content.text().replace(part, instead).getBytes(StandardCharsets.UTF_8);
                before = hash;
                after = Sha256.hex(changed);
            }
        }
        var from = before;
        var to = after;
        forge.tape.replaceAll(line -> {
            var text = line.line().text().replace(from, to);
            return TapeLine.of(Line.parse(
                    line.content() instanceof TapeContent.Document named
                                    && named.hash().equals(from)
                            ? text.replace(part, instead)
                            : text));
        });
        return forge.bundle();
    }
}
