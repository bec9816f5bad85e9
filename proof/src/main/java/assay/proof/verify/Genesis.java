package assay.proof.verify;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;

/** What the first line of a journal fixes. */
record Genesis(String pack, int semantics, long tape, String tapeHash) {

    static Genesis of(JournalLine line) {
        var body = line.said().body();
        return new Genesis(
                text(body, "pack"),
                Math.toIntExact(Texts.integer(text(body, "semantics"))),
                line.said().tape(),
                text(body, "tapeHash"));
    }

    private static String text(Fields body, String key) {
        if (body.get(key) instanceof Json.Text(var value)) {
            return value;
        }
        throw new NotCanonical("/body/" + key, "a string", "nothing of the kind");
    }
}
