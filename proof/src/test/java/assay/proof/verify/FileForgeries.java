package assay.proof.verify;

import assay.contracts.form.Forms;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.proof.bundle.CanonicalZip;
import assay.proof.bundle.Manifest;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.SigningKey;
import assay.proof.sign.TapeHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lies told in the files of a bundle, the manifest redone and signed by the platform's own key. */
final class FileForgeries {

    private FileForgeries() {}

    static byte[] unlistedFile(Forge forge) {
        var files = CanonicalZip.read(forge.bundle());
        files.put("tape/424242.json", "{}".getBytes(StandardCharsets.UTF_8));
        return CanonicalZip.write(files);
    }

    static byte[] wrongHashInTheManifest(Forge forge) {
        return manifest(forge, old -> {
            var files = new ArrayList<>(old.files());
            files.set(3, new Manifest.FileHash(files.get(3).path(), "ab".repeat(32)));
            return new Manifest(
                    old.format(),
                    old.account(),
                    old.sequence(),
                    old.engine(),
                    old.commit(),
                    old.semantics(),
                    old.key(),
                    files);
        });
    }

    static byte[] fileOfNoFormat(Forge forge) {
        return files(forge, files -> {
            files.put("notes.txt", "x".getBytes(StandardCharsets.UTF_8));
            return files;
        });
    }

    static byte[] zipOfAnotherSpelling(Forge forge) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : CanonicalZip.read(forge.bundle()).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The trader keeps what was signed while the journal grew; a journal rewritten later contradicts it. */
    static byte[] contradictedReceipt(Forge forge) {
        forge.keepsReceipts = true;
        return RecordForgeries.feeOfAFill(forge);
    }

    static byte[] journalCutBeforeAReceipt(Forge forge) {
        forge.keepsReceipts = true;
        forge.journal
                .subList(forge.first("WarningRaised"), forge.journal.size())
                .clear();
        while (forge.journal.getLast().type().equals("WatchNoted")) {
            forge.journal.removeLast();
        }
        return forge.bundle();
    }

    static byte[] brokenChainOfHeads(Forge forge) {
        return heads(
                forge,
                1,
                head -> new TapeHead(
                        head.stream(),
                        head.segment(),
                        head.first(),
                        head.last(),
                        head.hash(),
                        head.root(),
                        head.at().minusMillis(1),
                        head.previous(),
                        head.skip(),
                        head.key()));
    }

    static byte[] headLeftOut(Forge forge) {
        return files(
                forge,
                Forge.text(
                        "heads/chain.ndjson", text -> text.substring(text.indexOf('\n', text.indexOf('\n') + 1) + 1)));
    }

    private static byte[] heads(Forge forge, int index, UnaryOperator<TapeHead> change) {
        return files(forge, Forge.text("heads/chain.ndjson", text -> {
            var lines = new ArrayList<>(text.lines().toList());
            var head = TapeHead.parse(lines.get(index).getBytes(StandardCharsets.UTF_8));
            lines.set(index, new String(change.apply(head).bytes(), StandardCharsets.UTF_8));
            return String.join("\n", lines) + "\n";
        }));
    }

    static byte[] entryNotUnderItsHead(Forge forge) {
        return files(forge, files -> {
            var path = files.keySet().stream()
                    .filter(each ->
                            each.startsWith("tape/") && string(files, each).contains("\"type\":\"book\""))
                    .findFirst()
                    .orElseThrow();
            return Forge.text(path, text -> text.replace("\"update\":\"b", "\"update\":\"c"))
                    .apply(files);
        });
    }

    static byte[] signedByAKeyNobodyPinned(Forge forge) {
        var other = SigningKey.generate();
        return Forge.files(forge.bundle(), other, keys(List.of(record(forge.key), record(other))));
    }

    static byte[] keyNotYetInUse(Forge forge) {
        var late =
                new KeyRecord(forge.key.id(), forge.key.verifying().hex(), Instant.parse("2027-01-01T00:00:00Z"), null);
        return files(forge, keys(List.of(late)));
    }

    private static KeyRecord record(SigningKey key) {
        return KeyRecord.of(key.verifying(), Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static UnaryOperator<SortedMap<String, byte[]>> keys(List<KeyRecord> keys) {
        var items = keys.stream()
                .map(each -> (Json) Forms.PLAIN.write(KeyRecord.class, each))
                .toList();
        return Forge.text(
                "keys.json",
                _ -> Fields.with("keys", new Json.Items(items)).build().text());
    }

    static byte[] otherPack(Forge forge) {
        return files(forge, Forge.text("pack.json", text -> text.replace("\"percent\":\"5\"", "\"percent\":\"6\"")));
    }

    static byte[] otherDocument(Forge forge) {
        return files(
                forge,
                files -> Forge.text(document(files, "\"kind\":\"fees\""), text -> text.replace("0.008", "0.009"))
                        .apply(files));
    }

    static byte[] documentLeftOut(Forge forge) {
        return files(forge, files -> {
            files.remove(document(files, "\"kind\":\"formula\""));
            return files;
        });
    }

    static byte[] documentNobodyNamed(Forge forge) {
        return files(forge, files -> {
            files.put(
                    "documents/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a.json",
                    "{}".getBytes(StandardCharsets.UTF_8));
            return files;
        });
    }

    private static String document(SortedMap<String, byte[]> files, String part) {
        return files.keySet().stream()
                .filter(each ->
                        each.startsWith("documents/") && string(files, each).contains(part))
                .findFirst()
                .orElseThrow();
    }

    static byte[] otherSemantics(Forge forge) {
        forge.change("genesis", body -> Forge.set(body, "semantics", "2"));
        return manifest(
                forge,
                old -> new Manifest(
                        old.format(),
                        old.account(),
                        old.sequence(),
                        old.engine(),
                        old.commit(),
                        2,
                        old.key(),
                        old.files()));
    }

    static byte[] swappedOutcome(Forge forge) {
        return files(
                forge,
                Forge.text("verdict.json", text -> text.replace("\"outcome\":\"failed\"", "\"outcome\":\"passed\"")));
    }

    static byte[] verdictOfAnotherRule(Forge forge) {
        return files(
                forge, Forge.text("verdict.json", text -> text.replace("\"rule\":\"daily\"", "\"rule\":\"overall\"")));
    }

    static byte[] readmeThatLies(Forge forge) {
        return files(forge, Forge.text("README.txt", text -> text.replace("failed by rule daily", "passed")));
    }

    static byte[] manifestOfAnotherLine(Forge forge) {
        return manifest(
                forge,
                old -> new Manifest(
                        old.format(),
                        old.account(),
                        3,
                        old.engine(),
                        old.commit(),
                        old.semantics(),
                        old.key(),
                        old.files()));
    }

    static byte[] manifestOfAnotherAccount(Forge forge) {
        return manifest(
                forge,
                old -> new Manifest(
                        old.format(),
                        new UUID(8, 8),
                        old.sequence(),
                        old.engine(),
                        old.commit(),
                        old.semantics(),
                        old.key(),
                        old.files()));
    }

    private static byte[] manifest(Forge forge, Function<Manifest, Manifest> change) {
        var files = CanonicalZip.read(forge.bundle());
        var old = Manifest.parse(Objects.requireNonNull(files.get("manifest.json")));
        return Forge.signed(files, forge.key, change.apply(old));
    }

    private static byte[] files(Forge forge, UnaryOperator<SortedMap<String, byte[]>> change) {
        return Forge.files(forge.bundle(), forge.key, change);
    }

    private static String string(SortedMap<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
    }
}
