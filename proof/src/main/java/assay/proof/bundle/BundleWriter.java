package assay.proof.bundle;

import assay.contracts.form.Forms;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.domain.step.Step;
import assay.proof.codec.PackFile;
import assay.proof.sign.HeadPath;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.Receipt;
import assay.proof.sign.Signed;
import assay.proof.sign.SigningKey;
import assay.proof.sign.TapeHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Writes an account's evidence bundle; the same evidence always gives the same bytes. */
public final class BundleWriter {

    private final Evidence evidence;
    private final TapeSource tape;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<Long, TapeHead> headBySegment = new TreeMap<>();

    private BundleWriter(Evidence evidence, TapeSource tape) {
        this.evidence = evidence;
        this.tape = tape;
    }

    /**
     * The zip of an account's evidence, its manifest signed.
     *
     * @throws IllegalStateException when the tape source lacks an entry, a document or a head that is needed; heads
     *     follow the tape by up to a second, so the newest line may have to wait for its own
     */
    public static byte[] write(Evidence evidence, TapeSource tape, SigningKey key) {
        return new BundleWriter(evidence, tape).zip(key);
    }

    private byte[] zip(SigningKey key) {
        var lines = evidence.journal().stream().map(JournalLine::of).toList();
        var verdict = Verdict.of(evidence.journal());
        cite(lines);
        chainOfHeads();
        receipts();
        put(
                BundlePaths.JOURNAL,
                joined(evidence.journal().stream().map(Line::text).toList()));
        files.put(BundlePaths.PACK, PackFile.bytes(evidence.pack()));
        files.put(BundlePaths.KEYS, keys(evidence.keys()));
        files.put(BundlePaths.VERDICT, verdict.bytes());
        var manifest = manifest(lines.getFirst().account(), verdict, key.id());
        put(BundlePaths.README, Readme.of(verdict, manifest));
        sign(manifest(lines.getFirst().account(), verdict, key.id()), key);
        return CanonicalZip.write(files);
    }

    private void cite(List<JournalLine> lines) {
        var documents = new TreeSet<String>();
        for (var segment : segments(Citations.of(lines)).entrySet()) {
            var head = segment.getKey();
            var entries = tape.entries(head.first(), head.last());
            var hashes = entries.stream().map(Line::hash).toList();
            for (long sequence : segment.getValue()) {
                var entry = entries.get(Math.toIntExact(sequence - head.first()));
                files.put(
                        BundlePaths.tape(sequence),
                        CitedEntry.of(entry, head, hashes).bytes());
                Citations.document(TapeLine.of(entry).content()).ifPresent(documents::add);
            }
        }
        for (var hash : documents) {
            if (TapeLine.of(tape.document(hash)).content() instanceof TapeContent.Document(var found, var content)
                    && found.equals(hash)) {
                files.put(BundlePaths.document(hash), content.bytes());
            } else {
                throw new IllegalStateException("no document " + hash);
            }
        }
    }

    private Map<TapeHead, List<Long>> segments(Iterable<Long> cited) {
        var bySegment = new TreeMap<Long, List<Long>>();
        TapeHead head = null;
        for (long sequence : cited) {
            if (head == null || sequence > head.last()) {
                head = TapeHead.parse(tape.headOver(sequence).bytes());
                headBySegment.put(head.segment(), head);
            }
            bySegment.computeIfAbsent(head.segment(), _ -> new ArrayList<>()).add(sequence);
        }
        var byHead = new LinkedHashMap<TapeHead, List<Long>>();
        bySegment.forEach((segment, sequences) -> byHead.put(headBySegment.get(segment), sequences));
        return byHead;
    }

    private void chainOfHeads() {
        var chain = new ArrayList<String>();
        Signed newest = null;
        for (long segment : HeadPath.of(headBySegment.keySet())) {
            newest = tape.head(segment);
            chain.add(newest.text());
        }
        if (newest == null) {
            throw new IllegalStateException("a journal without a tape entry");
        }
        put(BundlePaths.HEADS, joined(chain));
        files.put(BundlePaths.HEADS_SIGNATURE, newest.rawSignature());
    }

    private void receipts() {
        for (var receipt : evidence.receipts()) {
            long sequence = Receipt.parse(receipt.bytes()).sequence();
            files.put(BundlePaths.receipt(sequence), receipt.bytes());
            files.put(BundlePaths.receiptSignature(sequence), receipt.rawSignature());
        }
    }

    private static byte[] keys(List<KeyRecord> keys) {
        var items = keys.stream()
                .map(each -> Forms.PLAIN.write(KeyRecord.class, each))
                .toList();
        return Fields.with("keys", new Json.Items(new ArrayList<Json>(items)))
                .build()
                .bytes();
    }

    private Manifest manifest(UUID account, Verdict verdict, String key) {
        var hashes = files.entrySet().stream()
                .map(file -> new Manifest.FileHash(file.getKey(), Sha256.hex(file.getValue())))
                .toList();
        return new Manifest(
                Manifest.FORMAT,
                account,
                verdict.sequence(),
                evidence.engine(),
                evidence.commit(),
                Step.SEMANTICS,
                key,
                hashes);
    }

    private void sign(Manifest manifest, SigningKey key) {
        files.put(BundlePaths.MANIFEST, manifest.bytes());
        files.put(BundlePaths.MANIFEST_SIGNATURE, key.sign(manifest.bytes()));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
