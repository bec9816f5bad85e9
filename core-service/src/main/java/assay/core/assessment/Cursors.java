package assay.core.assessment;

import assay.contracts.line.Line;
import assay.kit.problem.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages of lists that follow the journal: {@code since} is the sequence of the last line already had. */
final class Cursors {
    /** The most that one page holds; so many unless told. */
    static final int MAX = 500;

    static final String USUAL = "200";
    private static final Pattern SEQUENCE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Cursors() {}

    /** The sequence that a query parameter spells; absent means from the beginning. */
    static long since(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (!SEQUENCE.matcher(text).matches()) {
            throw Problem.invalid("/since", "malformed", "A sequence is a whole number from 0.");
        }
        return Long.parseLong(text);
    }

    /** What to ask for next; absent when there may be no more. */
    static @Nullable String next(List<Line> page, int max) {
        return page.size() < max ? null : Long.toString(page.getLast().sequence());
    }
}
