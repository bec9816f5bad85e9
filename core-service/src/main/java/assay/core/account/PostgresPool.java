package assay.core.account;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * Connections for one purpose, so that nobody with another purpose can keep them from it. The framework does not wrap
 * it. A server that went away is noticed, and one that came back is found, within seconds.
 */
record PostgresPool(HikariDataSource source) implements AutoCloseable {

    private static final String SECONDS_TO_CONNECT = "2";
    private static final String SECONDS_TO_ANSWER = "10";

    /** The database and who logs in. */
    record Address(String url, String user, String password) {}

    /** @param wait how long a caller waits for a connection; a server that came back is found within the same time */
    static PostgresPool open(String purpose, int connections, Duration wait, Address address) {
        var config = new HikariConfig();
        config.setPoolName(purpose);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(wait.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("ApplicationName", "core-" + purpose);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", SECONDS_TO_CONNECT);
        config.addDataSourceProperty("socketTimeout", SECONDS_TO_ANSWER);
        return new PostgresPool(new HikariDataSource(config));
    }

    @Override
    public void close() {
        source.close();
    }
}
