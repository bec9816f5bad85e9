package assay.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdbcStatesTest {

    @Test
    void whoeverLostTheServerDoesNotKnowTheOutcome() {
        var lost = List.of(
                new SQLException("terminating connection due to unexpected postmaster exit", "57P01"),
                new SQLException("I/O error", "08006"),
                new SQLTransientConnectionException("no connection within the time"),
                new SQLException("Connection is closed"));
        assertThat(lost).allMatch(JdbcStates::isOutcomeUnknown);
        assertThat(lost).allMatch(failure -> JdbcStates.isOutcomeUnknown(new IllegalStateException(failure)));
        assertThat(lost).noneMatch(JdbcStates::isRetryable);
    }

    @Test
    void aStatementThatIsWrongIsNot() {
        assertThat(JdbcStates.isOutcomeUnknown(new SQLException("syntax error", "42601")))
                .isFalse();
        assertThat(JdbcStates.isOutcomeUnknown(new SQLException("no state"))).isFalse();
        assertThat(JdbcStates.isOutcomeUnknown(new IllegalStateException("Connection is closed")))
                .isFalse();
    }
}
