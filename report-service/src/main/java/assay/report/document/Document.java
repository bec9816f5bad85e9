package assay.report.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report as blocks.
 *
 * @param type such as trade-history
 * @param subject what it is about, in the footer of each page
 * @param at the instant of the newest line it stands on: its date, so that the same history makes the same bytes
 * @param hash of that line
 * @param main the caption of the table that is the whole CSV, or empty when the CSV lists every fact
 */
public record Document(
        String type, String title, String subject, Instant at, String hash, String main, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** The table that CSV is made of. */
    Optional<Block.Table> mainTable() {
        return blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.caption().equals(main))
                .findFirst();
    }
}
