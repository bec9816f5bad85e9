package assay.proof.verify;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.contracts.tape.TapeLine;
import assay.domain.rule.Pack;
import assay.proof.bundle.BundleWriter;
import assay.proof.bundle.CanonicalZip;
import assay.proof.bundle.Evidence;
import assay.proof.bundle.Manifest;
import assay.proof.codec.PackFile;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.Notary;
import assay.proof.sign.NotaryStand;
import assay.proof.sign.Signed;
import assay.proof.sign.SigningKey;
import assay.proof.world.Story;
import assay.proof.world.TapeMill;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A platform that lies with its own key: it changes what it likes and then redoes every hash, chain, Merkle root, head,
 * receipt, signature and the manifest, so that only the lie itself is wrong.
 */
final class Forge {

    final SigningKey key;
    final List<TapeLine> tape;
    final List<JournalLine.Said> journal = new ArrayList<>();
    final UUID account;
    final List<Signed> oldReceipts;
    Pack pack;
    boolean keepsReceipts;

    Forge(Story story) {
        this.key = story.key;
        this.tape = new ArrayList<>(story.tape.entries());
        this.oldReceipts = story.trader.receipts();
        this.pack = story.trader.evidence(key).pack();
        this.account = JournalLine.of(story.trader.lines().getFirst()).account();
        story.trader.lines().forEach(line -> journal.add(JournalLine.of(line).said()));
    }

    /** The bundle of the forged records, everything redone. */
    byte[] bundle() {
        return bundle(TapeMill.of(key, tape), lines());
    }

    byte[] bundle(List<Line> lines) {
        return bundle(TapeMill.of(key, tape), lines);
    }

    private byte[] bundle(TapeMill mill, List<Line> lines) {
        var receipts = keepsReceipts ? oldReceipts : receipts(lines);
        var keys = List.of(KeyRecord.of(key.verifying(), Instant.parse("2026-01-01T00:00:00Z")));
        return BundleWriter.write(new Evidence(lines, pack, receipts, keys, "0.1.0", "0123abc"), mill, key);
    }

    private List<Signed> receipts(List<Line> lines) {
        try {
            return List.of(new Notary(key, NotaryStand.START).receipt(ChainHead.START, lines));
        } catch (Notary.NotExtending _) {
            return List.of();
        }
    }

    /** The journal chained anew; the genesis names the pack and the tape as they are now. */
    List<Line> lines() {
        var genesis = journal.getFirst();
        var behind =
                TapeMill.of(key, tape).entries(genesis.tape(), genesis.tape()).getFirst();
        journal.set(
                0,
                withBody(
                        genesis,
                        body -> body.and("tapeHash", Json.text(behind.hash()))
                                .and("pack", Json.text(PackFile.hash(pack)))));
        change("AccountOpened", body -> body.and("pack", Json.text(PackFile.hash(pack))));
        var lines = new ArrayList<Line>();
        var head = ChainHead.START;
        for (var said : journal) {
            lines.add(JournalLine.after(head, account, said));
            head = ChainHead.of(lines.getLast());
        }
        return lines;
    }

    /** Where the first line of a type stands. */
    int first(String type) {
        for (int i = 0; i < journal.size(); i++) {
            if (journal.get(i).type().equals(type)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line " + type);
    }

    Forge change(String type, UnaryOperator<Fields> body) {
        int at = first(type);
        journal.set(at, withBody(journal.get(at), body));
        return this;
    }

    static JournalLine.Said withBody(JournalLine.Said said, UnaryOperator<Fields> body) {
        return new JournalLine.Said(said.tape(), said.at(), said.kind(), said.type(), body.apply(said.body()));
    }

    /** An object with the value at a path such as `levels/0/2` replaced. */
    static Fields set(Fields fields, String path, Json value) {
        return (Fields) replaced(fields, List.of(path.split("/", -1)), value);
    }

    static Fields set(Fields fields, String path, String value) {
        return set(fields, path, Json.text(value));
    }

    private static Json replaced(Json json, List<String> path, Json value) {
        if (path.isEmpty()) {
            return value;
        }
        var rest = path.subList(1, path.size());
        if (json instanceof Fields fields) {
            var old = Objects.requireNonNull(fields.get(path.getFirst()), path.getFirst());
            return fields.and(path.getFirst(), replaced(old, rest, value));
        }
        var items = new ArrayList<>(((Json.Items) json).values());
        int index = Integer.parseInt(path.getFirst());
        items.set(index, replaced(items.get(index), rest, value));
        return new Json.Items(items);
    }

    /** A bundle with files changed, its manifest redone and signed by `signer`. */
    static byte[] files(byte[] zip, SigningKey signer, UnaryOperator<SortedMap<String, byte[]>> change) {
        var files = change.apply(CanonicalZip.read(zip));
        var old = Manifest.parse(Objects.requireNonNull(files.get("manifest.json")));
        var hashes = files.entrySet().stream()
                .filter(file -> !file.getKey().startsWith("manifest."))
                .map(file -> new Manifest.FileHash(file.getKey(), Sha256.hex(file.getValue())))
                .toList();
        return signed(
                files,
                signer,
                new Manifest(
                        old.format(),
                        old.account(),
                        old.sequence(),
                        old.engine(),
                        old.commit(),
                        old.semantics(),
                        signer.id(),
                        hashes));
    }

    static byte[] signed(SortedMap<String, byte[]> files, SigningKey signer, Manifest manifest) {
        files.put("manifest.json", manifest.bytes());
        files.put("manifest.sig", signer.sign(manifest.bytes()));
        return CanonicalZip.write(files);
    }

    /** A file's text changed. */
    static UnaryOperator<SortedMap<String, byte[]>> text(String path, UnaryOperator<String> change) {
        return files -> {
            var old = new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
            var changed = change.apply(old);
            if (changed.equals(old)) {
                throw new IllegalArgumentException("nothing changed in " + path);
            }
            files.put(path, changed.getBytes(StandardCharsets.UTF_8));
            return files;
        };
    }
}
