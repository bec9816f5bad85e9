package assay.proof.verify;

import static assay.proof.verify.CheckStep.DOCUMENTS;

import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.contracts.tape.TapeLine;
import assay.domain.rule.Pack;
import assay.domain.step.Step;
import assay.proof.bundle.Bundle;
import assay.proof.bundle.Citations;
import assay.proof.codec.DocumentCodec;
import assay.proof.codec.PackFile;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Step 4: what lines and entries name by hash is what the bundle holds.
 *
 * @param tape every cited line, whole, by sequence
 */
record Named(String packHash, Pack pack, Map<String, Fields> documents, SortedMap<Long, Line> tape) {

    static Named of(Bundle bundle, Journal journal, Signatures signatures) {
        return DOCUMENTS.run(() -> {
            var genesis = Genesis.of(journal.records().getFirst());
            semantics(bundle, genesis);
            DOCUMENTS.require(
                    Sha256.hex(bundle.pack()).equals(genesis.pack()), "pack.json is not the pack the genesis names");
            var pack = PackFile.parse(bundle.pack());
            var tape = tape(bundle, signatures);
            documents(bundle, tape);
            return new Named(genesis.pack(), pack, bundle.documents(), tape);
        });
    }

    private static void semantics(Bundle bundle, Genesis genesis) {
        DOCUMENTS.require(
                genesis.semantics() == bundle.manifest().semantics(), "manifest and genesis name other semantics");
        DOCUMENTS.require(
                genesis.semantics() == Step.SEMANTICS,
                "the account was judged under semantics " + genesis.semantics() + ", this verifier carries "
                        + Step.SEMANTICS + "; take the release of engine "
                        + bundle.manifest().engine());
    }

    private static SortedMap<Long, Line> tape(Bundle bundle, Signatures signatures) {
        var documents = bundle.documents();
        documents.forEach((hash, content) -> DOCUMENTS.require(
                Sha256.hex(content.bytes()).equals(hash), "documents/" + hash + ".json is another document"));
        var tape = new TreeMap<Long, Line>();
        bundle.cited().forEach((sequence, cited) -> {
            var line = cited.line(documents);
            DOCUMENTS.require(line.sequence() == sequence, "tape/" + sequence + ".json is another entry");
            var head = signatures.heads().get(cited.segment());
            if (cited.isDocument() && head != null) {
                Signatures.lies(cited, line, head);
            }
            tape.put(sequence, line);
        });
        return tape;
    }

    private static void documents(Bundle bundle, SortedMap<Long, Line> tape) {
        var named = new TreeSet<String>();
        tape.values()
                .forEach(line -> Citations.document(TapeLine.of(line).content()).ifPresent(named::add));
        DOCUMENTS.require(
                named.equals(bundle.documents().keySet()),
                "cited entries name the documents " + named + ", the bundle holds "
                        + bundle.documents().keySet());
        bundle.documents().values().forEach(DocumentCodec::read);
    }
}
