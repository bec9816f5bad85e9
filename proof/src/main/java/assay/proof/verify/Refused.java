package assay.proof.verify;

/** A bundle does not hold, found by one of the seven steps. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CheckStep step;

    Refused(CheckStep step, String what) {
        super(what);
        this.step = step;
    }

    CheckStep step() {
        return step;
    }
}
