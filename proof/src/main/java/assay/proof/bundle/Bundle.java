package assay.proof.bundle;

import assay.contracts.form.Forms;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import assay.contracts.line.Texts;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.Signed;
import assay.proof.sign.TapeHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a bundle whose zip is canonical and whose manifest names exactly them; nothing else is checked yet. */
public final class Bundle {

    private static final List<String> SINGLE = List.of(
            BundlePaths.README,
            BundlePaths.HEADS,
            BundlePaths.HEADS_SIGNATURE,
            BundlePaths.JOURNAL,
            BundlePaths.KEYS,
            BundlePaths.MANIFEST,
            BundlePaths.MANIFEST_SIGNATURE,
            BundlePaths.PACK,
            BundlePaths.VERDICT);

    private final SortedMap<String, byte[]> files;
    private final Manifest manifest;

    private Bundle(SortedMap<String, byte[]> files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /**
     * Opens a zip.
     *
     * @throws CanonicalZip.NotABundle or {@link NotCanonical} when a byte is not where and what it must be
     */
    public static Bundle open(byte[] zip) {
        var files = CanonicalZip.read(zip);
        for (var path : SINGLE) {
            if (!files.containsKey(path)) {
                throw new NotCanonical("/" + path, "a file", "nothing");
            }
        }
        var manifest = Manifest.parse(Objects.requireNonNull(files.get(BundlePaths.MANIFEST)));
        var listed = new ArrayList<Manifest.FileHash>();
        files.forEach((path, content) -> {
            checkPath(path);
            if (!path.equals(BundlePaths.MANIFEST) && !path.equals(BundlePaths.MANIFEST_SIGNATURE)) {
                listed.add(new Manifest.FileHash(path, Sha256.hex(content)));
            }
        });
        for (int i = 0; i < Math.max(listed.size(), manifest.files().size()); i++) {
            var found = i < listed.size() ? listed.get(i).toString() : "nothing";
            var named = i < manifest.files().size() ? manifest.files().get(i).toString() : "nothing";
            if (!found.equals(named)) {
                throw new NotCanonical("/files/" + i, named, found);
            }
        }
        return new Bundle(files, manifest);
    }

    private static void checkPath(String path) {
        boolean known = SINGLE.contains(path)
                || path.matches(BundlePaths.TAPE + "[1-9][0-9]{0,18}\\.json")
                || path.matches(BundlePaths.DOCUMENTS + "[0-9a-f]{64}\\.json")
                || path.matches(BundlePaths.RECEIPTS + "[1-9][0-9]{0,18}\\.(json|sig)");
        if (!known) {
            throw new NotCanonical("/" + path, "a path of the format", "another");
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    public Signed signedManifest() {
        return Signed.of(file(BundlePaths.MANIFEST), file(BundlePaths.MANIFEST_SIGNATURE));
    }

    /** The journal's lines as they stand, each without its newline. */
    public List<byte[]> journal() {
        return lines(BundlePaths.JOURNAL);
    }

    public byte[] pack() {
        return file(BundlePaths.PACK);
    }

    public byte[] verdict() {
        return file(BundlePaths.VERDICT);
    }

    public byte[] readme() {
        return file(BundlePaths.README);
    }

    /** What README.txt must say for a verdict. */
    public byte[] readmeOf(Verdict verdict) {
        return Readme.of(verdict, manifest).getBytes(StandardCharsets.UTF_8);
    }

    public List<KeyRecord> keys() {
        if (Json.parse(file(BundlePaths.KEYS)) instanceof Fields fields
                && fields.size() == 1
                && fields.get("keys") instanceof Json.Items(var items)) {
            return items.stream()
                    .map(each -> Forms.PLAIN.read(KeyRecord.class, each))
                    .toList();
        }
        throw new NotCanonical("/" + BundlePaths.KEYS, "keys", "something else");
    }

    /** The heads, rising by segment. */
    public List<TapeHead> heads() {
        return lines(BundlePaths.HEADS).stream().map(TapeHead::parse).toList();
    }

    /** The newest head and its signature. */
    public Signed newestHead() {
        return Signed.of(lines(BundlePaths.HEADS).getLast(), file(BundlePaths.HEADS_SIGNATURE));
    }

    /** The cited entries by the sequence their path names. */
    public SortedMap<Long, CitedEntry> cited() {
        var cited = new TreeMap<Long, CitedEntry>();
        within(BundlePaths.TAPE, BundlePaths.JSON)
                .forEach((name, content) -> cited.put(Texts.integer(name), CitedEntry.parse(content)));
        return cited;
    }

    /** The documents by the hash their path names, whatever their content's hash is. */
    public SortedMap<String, Fields> documents() {
        var documents = new TreeMap<String, Fields>();
        within(BundlePaths.DOCUMENTS, BundlePaths.JSON).forEach((name, content) -> {
            if (!(Json.parse(content) instanceof Fields fields)) {
                throw new NotCanonical("/" + BundlePaths.document(name), "an object", "something else");
            }
            documents.put(name, fields);
        });
        return documents;
    }

    /** The receipts by the sequence their path names. */
    public SortedMap<Long, Signed> receipts() {
        var receipts = new TreeMap<Long, Signed>();
        within(BundlePaths.RECEIPTS, BundlePaths.JSON).forEach((name, content) -> {
            var signature = files.get(BundlePaths.RECEIPTS + name + BundlePaths.SIG);
            receipts.put(Texts.integer(name), Signed.of(content, existing(name, signature)));
        });
        if (within(BundlePaths.RECEIPTS, BundlePaths.SIG).size() != receipts.size()) {
            throw new NotCanonical("/" + BundlePaths.RECEIPTS, "a receipt beside each signature", "none");
        }
        return receipts;
    }

    private static byte[] existing(String name, byte @Nullable [] signature) {
        if (signature == null) {
            throw new NotCanonical("/" + BundlePaths.RECEIPTS + name, "a signature beside it", "none");
        }
        return signature;
    }

    private SortedMap<String, byte[]> within(String folder, String ending) {
        var found = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            if (path.startsWith(folder) && path.endsWith(ending)) {
                found.put(path.substring(folder.length(), path.length() - ending.length()), content);
            }
        });
        return found;
    }

    private byte[] file(String path) {
        return Objects.requireNonNull(files.get(path), path).clone();
    }

    private List<byte[]> lines(String path) {
        var content = file(path);
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(Arrays.copyOfRange(content, start, i));
                start = i + 1;
            }
        }
        if (start != content.length || lines.isEmpty()) {
            throw new NotCanonical("/" + path, "lines that end with a newline", "something else");
        }
        return lines;
    }
}
