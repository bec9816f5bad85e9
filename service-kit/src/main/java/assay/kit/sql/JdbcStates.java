package assay.kit.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What a failure of the database means, by its SQLSTATE. */
public final class JdbcStates {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P";
    private static final String OUTCOME_UNKNOWN = "40003";
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    private JdbcStates() {}

    /** The transaction had no effect and may be run again from the top. */
    public static boolean isRetryable(Throwable failure) {
        return state(failure).filter(SERIALIZATION_FAILURE::equals).isPresent();
    }

    /** A row with such a key is already there. */
    public static boolean isDuplicate(Throwable failure) {
        return state(failure).filter(UNIQUE_VIOLATION::equals).isPresent();
    }

    /** The connection was lost: whether the commit happened has to be looked up. */
    public static boolean isOutcomeUnknown(Throwable failure) {
        return state(failure)
                .filter(state ->
                        state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN) || state.equals(OUTCOME_UNKNOWN))
                .isPresent();
    }

    /**
     * The innermost SQLSTATE of a chain of causes; a pool that ran out, or that has closed a connection whose server
     * went away, gives no state and counts as a lost connection.
     */
    static Optional<String> state(Throwable failure) {
        var found = Optional.<String>empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                found = Optional.of(sql.getSQLState());
            } else if (found.isEmpty() && isOfThePool(cause)) {
                found = Optional.of(CONNECTION + "001");
            }
        }
        return found;
    }

    private static boolean isOfThePool(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException && CLOSED_BY_THE_POOL.equals(cause.getMessage()));
    }
}
