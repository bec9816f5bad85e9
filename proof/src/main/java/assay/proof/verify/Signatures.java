package assay.proof.verify;

import static assay.proof.verify.CheckStep.SIGNATURES;

import assay.contracts.line.Line;
import assay.contracts.line.Merkle;
import assay.contracts.line.NotCanonical;
import assay.proof.bundle.Bundle;
import assay.proof.bundle.CitedEntry;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.Receipt;
import assay.proof.sign.Signed;
import assay.proof.sign.TapeHead;
import assay.proof.sign.VerifyingKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Step 3: who signed, what was signed, and that the cited entries and the journal are what was signed.
 *
 * @param heads by segment
 * @param signers ids of the keys that signed anything in the bundle
 * @param identified whether every signer is one of the pinned keys
 */
record Signatures(Map<Long, TapeHead> heads, Set<String> signers, boolean identified, int receipts) {

    static Signatures of(Bundle bundle, Journal journal, Set<String> pinned) {
        return SIGNATURES.run(() -> {
            var check = new Check(bundle, pinned);
            check.manifest();
            check.heads();
            bundle.cited().forEach(check::entry);
            bundle.receipts().forEach((sequence, receipt) -> check.receipt(sequence, receipt, journal.lines()));
            return new Signatures(
                    check.heads,
                    check.signers,
                    pinned.containsAll(check.signers),
                    bundle.receipts().size());
        });
    }

    /** Whether a tape line lies under its head. */
    static void lies(CitedEntry cited, Line line, TapeHead head) {
        var leaf = new Merkle.Leaf(line.hash(), cited.index(), head.size());
        boolean under = line.sequence() == head.first() + cited.index()
                && Merkle.leads(leaf, cited.path(), head.root())
                && (line.sequence() != head.last() || line.hash().equals(head.hash()));
        SIGNATURES.require(under, "entry " + line.sequence() + " does not lie under head " + head.segment());
    }

    private static final class Check {

        private final Bundle bundle;
        private final Set<String> pinned;
        private final Map<String, KeyRecord> keys = new TreeMap<>();
        private final Map<Long, TapeHead> heads = new TreeMap<>();
        private final Set<String> signers = new TreeSet<>();

        Check(Bundle bundle, Set<String> pinned) {
            this.bundle = bundle;
            this.pinned = pinned;
            for (var key : bundle.keys()) {
                SIGNATURES.require(
                        VerifyingKey.of(key.key()).id().equals(key.id()),
                        "key " + key.id() + " is not its bytes' hash");
                SIGNATURES.require(keys.put(key.id(), key) == null, "key " + key.id() + " comes twice");
            }
        }

        private void signed(Signed signed, String by, String what) {
            var key = keys.get(by);
            SIGNATURES.require(key != null, what + " is signed by a key that is not in keys.json: " + by);
            SIGNATURES.require(
                    pinned.isEmpty() || pinned.contains(by), what + " is signed by a key that is not pinned: " + by);
            SIGNATURES.require(
                    key != null && signed.isBy(VerifyingKey.of(key.key())), what + "'s signature does not hold");
            signers.add(by);
        }

        private void inUse(String by, Instant at, String what) {
            var key = keys.get(by);
            SIGNATURES.require(key != null && key.covers(at), what + "'s key was not in use then");
        }

        void manifest() {
            signed(bundle.signedManifest(), bundle.manifest().key(), "the manifest");
        }

        /** The newest head is signed; each older one is reached from a newer one by a hash that is in it. */
        void heads() {
            var all = bundle.heads();
            var newest = all.getLast();
            signed(bundle.newestHead(), newest.key(), "head " + newest.segment());
            inUse(newest.key(), newest.at(), "head " + newest.segment());
            heads.put(newest.segment(), newest);
            for (int i = all.size() - 2; i >= 0; i--) {
                linked(all.get(i), all.get(i + 1));
                heads.put(all.get(i).segment(), all.get(i));
            }
        }

        private static void linked(TapeHead older, TapeHead newer) {
            long skip = TapeHead.skipOf(newer.segment());
            boolean before = older.segment() == newer.segment() - 1
                    && newer.previous().equals(older.ownHash())
                    && newer.first() == older.last() + 1;
            boolean skipped =
                    older.segment() == skip && newer.skip().equals(older.ownHash()) && newer.first() > older.last();
            SIGNATURES.require(
                    (before || skipped) && !newer.at().isBefore(older.at()),
                    "head " + newer.segment() + " does not lead to head " + older.segment());
        }

        void entry(long sequence, CitedEntry cited) {
            var head = heads.get(cited.segment());
            if (head == null) {
                throw new NotCanonical("/tape/" + sequence, "a head of the bundle", "segment " + cited.segment());
            }
            if (!cited.isDocument()) {
                var line = cited.line(Map.of());
                SIGNATURES.require(line.sequence() == sequence, "tape/" + sequence + ".json is another entry");
                lies(cited, line, head);
            }
        }

        void receipt(long sequence, Signed signed, List<Line> lines) {
            var receipt = Receipt.parse(signed.bytes());
            var what = "receipt " + sequence;
            signed(signed, receipt.key(), what);
            SIGNATURES.require(
                    receipt.sequence() == sequence
                            && receipt.account().equals(bundle.manifest().account())
                            && sequence <= lines.size(),
                    what + " is of no line of this journal");
            var line = lines.get(Math.toIntExact(sequence - 1));
            SIGNATURES.require(
                    line.hash().equals(receipt.hash()) && line.at().equals(receipt.at()),
                    what + " contradicts the journal's line " + sequence);
            inUse(receipt.key(), receipt.at(), what);
        }
    }
}
