package assay.bench;

import java.io.IOException;

/** One benchmark by name. */
public interface Bench {

    /** What it measures, in a line. */
    String words();

    /**
     * Runs it.
     *
     * @throws WrongAnswers when what was measured was not right, so that no figure counts
     */
    Sheet run(Options options, Progress progress) throws IOException, InterruptedException;
}
