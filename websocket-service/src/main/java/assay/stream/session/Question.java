package assay.stream.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks core whether a session still is, and whether its user may read an assessment.
 *
 * @param account one of the assessment's, absent for its newest
 */
record Question(
        Holder holder, @Nullable UUID assessment, @Nullable UUID account) {}
