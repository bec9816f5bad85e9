package assay.kit.health;

import java.util.Optional;

/** One reason why a service may not be sent work yet. Every bean of this type is asked on {@code GET /ready}. */
public interface ReadinessContributor {
    /** A word for the part, such as {@code database}. */
    String name();

    /**
     * What is missing, in one line for an operator; empty when ready. Called on a blocking thread; throws mean not
     * ready.
     */
    Optional<String> missing();
}
