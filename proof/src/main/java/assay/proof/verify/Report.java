package assay.proof.verify;

import assay.proof.bundle.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param results of the steps that were reached, in order
 * @param verdict that was re-derived, absent when a step refused
 * @param identified whether every signer is one of the pinned keys
 * @param proved what holds, in words
 * @param notProved what nobody can see from the bundle, in words
 */
public record Report(
        List<Result> results,
        @Nullable Verdict verdict,
        boolean identified,
        List<String> proved,
        List<String> notProved) {

    public Report {
        results = List.copyOf(results);
        proved = List.copyOf(proved);
        notProved = List.copyOf(notProved);
    }

    /** How a step ended: passed, or refused for a reason. */
    public record Result(CheckStep step, @Nullable String refusal) {}

    /** The number of the step that refused, 0 when none did. */
    public int refusedBy() {
        var last = results.getLast();
        return last.refusal() == null ? 0 : last.step().number();
    }

    /** 0: the verdict is proved and its signers are the pinned ones; 1: it fell short. */
    public int exitCode() {
        return refusedBy() == 0 && identified ? 0 : 1;
    }
}
