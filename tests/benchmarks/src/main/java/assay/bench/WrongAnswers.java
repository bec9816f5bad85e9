package assay.bench;

/** The measured work was not done right; its figures are void. */
public final class WrongAnswers extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongAnswers(String what) {
        super(what);
    }
}
