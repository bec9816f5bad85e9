package assay.local.http;

/** Carries a problem out of the code that finds it; thrown, never logged as a failure. */
public final class HttpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpProblem problem;

    public HttpRefusal(HttpProblem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public HttpProblem problem() {
        return problem;
    }
}
