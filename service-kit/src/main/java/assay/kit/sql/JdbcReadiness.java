package assay.kit.sql;

import assay.kit.health.ReadinessContributor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Ready when the database answers, asked beside any transaction. */
@Singleton
@Requires(beans = DataSource.class)
final class JdbcReadiness implements ReadinessContributor {
    private static final int SECONDS_MAX = 2;

    private final DataSource database;

    JdbcReadiness(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> missing() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS_MAX) ? Optional.empty() : Optional.of("does not answer");
        } catch (SQLException _) {
            return Optional.of("cannot be reached");
        }
    }
}
