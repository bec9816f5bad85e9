package assay.proof.bundle;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import assay.contracts.tape.TapeContent;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which tape entries and documents a journal names. */
public final class Citations {

    private Citations() {}

    /** The entries that lines stand behind or that their steps read, rising. */
    public static SortedSet<Long> of(List<JournalLine> lines) {
        var cited = new TreeSet<Long>();
        for (var line : lines) {
            cited.add(line.said().tape());
            cited.addAll(uses(line));
        }
        return cited;
    }

    /** What an event's step read, in its order; nothing for an input. */
    public static List<Long> uses(JournalLine line) {
        if (!(line.said().body().get("uses") instanceof Json.Items(var uses))) {
            return List.of();
        }
        return uses.stream().map(Citations::sequence).toList();
    }

    private static long sequence(Json use) {
        if (use instanceof Fields fields && fields.get("sequence") instanceof Json.Text(var text)) {
            return Texts.integer(text);
        }
        throw new NotCanonical("/body/uses", "a sequence", use.text());
    }

    /** The document that an entry names or is, by its hash. */
    public static Optional<String> document(TapeContent content) {
        return switch (content) {
            case TapeContent.Document d -> Optional.of(d.hash());
            case TapeContent.Mark m -> Optional.of(m.formula());
            case TapeContent.Instrument i -> Optional.of(i.fees());
            case TapeContent.Calendar c -> Optional.of(c.document());
            case TapeContent.Genesis _,
                    TapeContent.Book _,
                    TapeContent.Status _,
                    TapeContent.Settlement _,
                    TapeContent.Annulment _,
                    TapeContent.Clock _ -> Optional.empty();
        };
    }
}
