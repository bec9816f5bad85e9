package assay.proof.bundle;

import assay.contracts.form.Forms;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Merkle;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import assay.proof.sign.TapeHead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tape entry in a bundle and the way from it to the root of its segment. A document's content is not repeated here:
 * it stands under `documents/` and is put back to get the line.
 *
 * @param entry the tape line, without the content of a document
 * @param segment whose head it lies under
 * @param index of the entry among the segment's, from 0
 * @param path from the entry's sibling up to the root
 */
public record CitedEntry(Fields entry, long segment, long index, List<String> path) {

    private static final String CONTENT = "content";

    public CitedEntry {
        path = List.copyOf(path);
        if (!path.stream().allMatch(Texts::isHash)) {
            throw new NotCanonical("/path", "hashes", path.toString());
        }
    }

    static CitedEntry of(Line line, TapeHead head, List<String> hashes) {
        int index = Math.toIntExact(line.sequence() - head.first());
        var body = line.body();
        var slim = body.get(CONTENT) == null ? line.fields() : line.fields().and("body", body.without(CONTENT));
        return new CitedEntry(slim, head.segment(), index, Merkle.path(index, hashes));
    }

    public byte[] bytes() {
        return Forms.PLAIN.write(CitedEntry.class, this).bytes();
    }

    /**
     * The cited entry these bytes spell.
     *
     * @throws NotCanonical when they spell none
     */
    public static CitedEntry parse(byte[] bytes) {
        return Forms.PLAIN.read(CitedEntry.class, Json.parse(bytes));
    }

    /** Whether it is a document, whose line is whole only with its content. */
    public boolean isDocument() {
        return entry.get("type") instanceof Json.Text(var type) && type.equals("document");
    }

    /**
     * The tape line, whole.
     *
     * @param documents contents by hash
     */
    public Line line(Map<String, Fields> documents) {
        if (!isDocument()) {
            return Line.of(entry);
        }
        if (entry.get("body") instanceof Fields body && body.get("hash") instanceof Json.Text(var hash)) {
            return Line.of(entry.and("body", body.and(CONTENT, content(documents, hash))));
        }
        throw new NotCanonical("/body", "a document's hash", entry.text());
    }

    private static Fields content(Map<String, Fields> documents, @Nullable String hash) {
        var content = hash == null ? null : documents.get(hash);
        if (content == null) {
            throw new NotCanonical("/body/hash", "a document of the bundle", hash + "");
        }
        return content;
    }
}
