package assay.proof.sign;

import assay.contracts.form.Forms;
import assay.contracts.form.OneOf;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import java.time.Instant;
import java.util.UUID;

/**
 * What is signed of an account's journal: its line of this sequence has this hash. Two that contradict each other
 * expose whoever signed them.
 *
 * @param at the line's time
 * @param key id of the key that signed it
 */
public record Receipt(
        @OneOf(JournalLine.STREAM) String stream,
        UUID account,
        long sequence,
        @Spelled(Spelling.HASH) String hash,
        Instant at,
        @Spelled(Spelling.HASH) String key) {

    static Receipt of(Line line, String key) {
        var journal = JournalLine.of(line);
        return new Receipt(JournalLine.STREAM, journal.account(), line.sequence(), line.hash(), line.at(), key);
    }

    public byte[] bytes() {
        return Forms.PLAIN.write(Receipt.class, this).bytes();
    }

    /**
     * The receipt these bytes spell.
     *
     * @throws assay.contracts.line.NotCanonical when they spell none
     */
    public static Receipt parse(byte[] bytes) {
        return Forms.PLAIN.read(Receipt.class, Json.parse(bytes));
    }
}
