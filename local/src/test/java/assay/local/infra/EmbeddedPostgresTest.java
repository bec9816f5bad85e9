package assay.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path dir;

    @Test
    void committedRowsOutliveAKilledServerOnTheSamePort() throws SQLException {
        var postgres = EmbeddedPostgres.start(dir, 0);
        var port = postgres.port();
        execute(postgres, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('before')");
        postgres.kill();
        assertThat(postgres.isAlive()).isFalse();

        try (var again = EmbeddedPostgres.start(dir, port)) {
            assertThat(again.port()).isEqualTo(port);
            assertThat(answer(again, "core", "SELECT word FROM kept")).isEqualTo("before");
        }
    }

    @Test
    void itIsVersion18SerializableDurableAndOnLoopbackAlone() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(dir, 0)) {
            assertThat(answer(postgres, "core", "SHOW server_version")).startsWith("18.");
            assertThat(answer(postgres, "market", "SHOW transaction_isolation")).isEqualTo("serializable");
            assertThat(answer(postgres, "report", "SHOW fsync")).isEqualTo("on");
            assertThat(answer(postgres, "core", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var postgres = EmbeddedPostgres.start(dir, 0)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    SQLException.class,
                                    () -> DriverManager.getConnection(postgres.address("core"), "assay", "guess")
                                            .close())
                            .getSQLState())
                    .isEqualTo("28P01");
        }
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("core"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String answer(EmbeddedPostgres postgres, String database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
