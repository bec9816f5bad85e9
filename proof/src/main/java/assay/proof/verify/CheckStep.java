package assay.proof.verify;

import java.util.function.Supplier;

/** The seven steps of a verification, in order. */
public enum CheckStep {
    FILES(1, "the zip is canonical and every file has the hash the manifest says"),
    JOURNAL(2, "the journal is one chain"),
    SIGNATURES(3, "signatures hold, cited entries lie under one chain of heads, receipts lie on the journal"),
    DOCUMENTS(4, "pack and documents are those that were named"),
    MARKS(5, "every cited mark follows from its quotes"),
    RERUN(6, "every event follows from the inputs and the cited entries, byte for byte"),
    VERDICT(7, "the verdict is what the journal says");

    private final int number;
    private final String claim;

    CheckStep(int number, String claim) {
        this.number = number;
        this.claim = claim;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** What holds when the step passed. */
    public String claim() {
        return claim;
    }

    /** Does what belongs to this step; whatever goes wrong in it is a refusal by its number. */
    <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Refused(this, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(this, otherwise);
        }
    }
}
