package assay.core.account;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The shard loop's own connections. Not a data source to the framework, which would hand out one that knows only the
 * framework's transactions.
 */
record PostgresPool(HikariDataSource source) implements AutoCloseable {
    @Override
    public void close() {
        source.close();
    }
}
