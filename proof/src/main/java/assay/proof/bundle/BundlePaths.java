package assay.proof.bundle;

/** Where each file of a bundle stands. */
final class BundlePaths {

    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_SIGNATURE = "manifest.sig";
    static final String JOURNAL = "journal.ndjson";
    static final String PACK = "pack.json";
    static final String KEYS = "keys.json";
    static final String VERDICT = "verdict.json";
    static final String README = "README.txt";

    /** Every head of the bundle, one line each, rising by segment; the last one's signature is beside it. */
    static final String HEADS = "heads/chain.ndjson";

    static final String HEADS_SIGNATURE = "heads/chain.sig";

    static final String TAPE = "tape/";
    static final String DOCUMENTS = "documents/";
    static final String RECEIPTS = "receipts/";
    static final String JSON = ".json";
    static final String SIG = ".sig";

    private BundlePaths() {}

    static String tape(long sequence) {
        return TAPE + sequence + JSON;
    }

    static String document(String hash) {
        return DOCUMENTS + hash + JSON;
    }

    static String receipt(long sequence) {
        return RECEIPTS + sequence + JSON;
    }

    static String receiptSignature(long sequence) {
        return RECEIPTS + sequence + SIG;
    }
}
