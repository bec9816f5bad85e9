package assay.simulation.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that was asked, with all that its answer depends on.
 *
 * @param fingerprint SHA-256 of kind, question, stresses, paths, and engine contract
 * @param question in words
 * @param contract of the engine
 * @param progress 0 to 1
 * @param result JSON, present when done
 * @param code why it failed, present then
 * @param seen when its process last said that it is at it
 */
record SimulationRow(
        UUID id,
        UUID owner,
        String fingerprint,
        String kind,
        String question,
        long seed,
        long paths,
        int contract,
        Status status,
        double progress,
        @Nullable String result,
        @Nullable String code,
        Instant created,
        Instant seen) {
    /** Wire: lower case. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
