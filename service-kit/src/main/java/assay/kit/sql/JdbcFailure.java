package assay.kit.sql;

import java.sql.SQLException;
import java.util.Objects;

/** A failure of the database on its way out of a transaction; {@link JdbcStates} says what it means. */
public final class JdbcFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JdbcFailure(SQLException cause) {
        super(Objects.toString(cause.getMessage()), cause);
    }
}
