package assay.proof.verify;

import static assay.proof.verify.CheckStep.RERUN;

import assay.contracts.line.Line;
import assay.proof.codec.LineCodec;
import assay.proof.codec.Packs;
import assay.proof.replay.Rederivation;
import assay.proof.sign.TapeHead;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Step 6 once more, complete: the account from its genesis over every entry of the tape, so that what was noted and
 * that nothing else happened is proved too. The tape given must be the one whose heads are in the bundle.
 */
final class WholeTape {

    private final Named named;
    private final Rederivation run;
    private final Genesis genesis;
    private final long last;
    private final Map<Long, String> signedHashes = new HashMap<>();
    private final Lineage lineage = new Lineage();
    private long firstSeen = -1;
    private long lastSeen = -1;

    private WholeTape(Journal journal, Signatures signatures, Named named) {
        this.named = named;
        this.genesis = Genesis.of(journal.records().getFirst());
        this.last = journal.records().getLast().said().tape();
        this.run = new Rederivation(new LineCodec(Packs.of(Map.of(named.packHash(), named.pack()))), journal.lines());
        named.tape().values().forEach(line -> signedHashes.put(line.sequence(), line.hash()));
        for (TapeHead head : signatures.heads().values()) {
            signedHashes.put(head.last(), head.hash());
        }
    }

    /**
     * What was covered.
     *
     * @param entries how many were applied
     * @param lineage which marks follow from the mark before them
     */
    record Covered(long entries, Lineage lineage) {}

    static Covered of(Journal journal, Signatures signatures, Named named, TapeFolder folder) {
        return RERUN.run(() -> new WholeTape(journal, signatures, named).over(folder));
    }

    private Covered over(TapeFolder folder) {
        try {
            folder.read(this::take);
        } catch (IOException e) {
            throw new Refused(RERUN, "the tape given is not one chain: " + e.getMessage());
        }
        RERUN.require(
                firstSeen >= 0 && firstSeen <= genesis.tape() && lastSeen >= last,
                "the tape given reaches from entry " + firstSeen + " to " + lastSeen + ", the account from "
                        + genesis.tape() + " to " + last);
        RERUN.require(run.complete(), "only " + run.derived() + " lines follow from the tape given");
        return new Covered(run.entries(), lineage);
    }

    private boolean take(Line entry) {
        if (firstSeen < 0) {
            firstSeen = entry.sequence();
            named.tape().headMap(firstSeen).values().forEach(run::before);
            named.documents().values().forEach(lineage::document);
        }
        lastSeen = entry.sequence();
        var signed = signedHashes.get(entry.sequence());
        RERUN.require(
                signed == null || signed.equals(entry.hash()),
                "entry " + entry.sequence() + " of the tape given is not the one that was signed");
        lineage.entry(entry);
        if (entry.sequence() < genesis.tape()) {
            run.before(entry);
        } else {
            run.entry(entry);
        }
        return entry.sequence() < last;
    }
}
