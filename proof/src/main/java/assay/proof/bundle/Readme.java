package assay.proof.bundle;

import assay.contracts.line.Texts;

/** README.txt: the verdict and what to do with the bundle, for people. */
final class Readme {

    private Readme() {}

    static String of(Verdict verdict, Manifest manifest) {
        return """
                EVIDENCE OF ACCOUNT %s

                Outcome   %s%s
                Decided   journal line %d, behind tape entry %d, at %s
                Engine    %s, commit %s, semantics %d

                What is in here
                  journal.ndjson   everything that was asked of the account and everything that followed, one line each
                  pack.json        the rules it was bought under
                  tape/            every market entry that a decision read, each with its way to a signed head
                  heads/           those heads and the chain that links them
                  documents/       fees, formula parameters and time zones that those entries name
                  receipts/        what was signed about this journal while it grew
                  verdict.json     the outcome
                  manifest.json    the hash of every file; keys.json the keys that signed

                How to check it, without the platform and without a network
                  java -jar assay-verify.jar THIS-FILE.zip --key KEY-ID
                Take the key id from the platform's published keys, not from this file. Every decision is then computed
                again from these records and must come out the same, byte for byte.
                """.formatted(
                        verdict.account(),
                        verdict.outcome(),
                        verdict.rule() == null ? "" : " by rule " + verdict.rule(),
                        verdict.sequence(),
                        verdict.tape(),
                        Texts.instant(verdict.at()),
                        manifest.engine(),
                        manifest.commit(),
                        manifest.semantics());
    }
}
