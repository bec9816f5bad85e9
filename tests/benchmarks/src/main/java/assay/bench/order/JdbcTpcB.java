package assay.bench.order;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The transactions of pgbench's TPC-B script over pgbench's tables, by JDBC with prepared statements: the peer where
 * pgbench is not installed. It shares this process with the load, which pgbench does not.
 */
final class JdbcTpcB implements Peer {

    private static final int ACCOUNTS = 100_000 * SCALE;
    private static final int TELLERS = 10 * SCALE;
    private static final int DELTA_MAX = 5_000;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE tpcb_branches (bid INT PRIMARY KEY, bbalance INT, filler CHAR(88)) WITH (fillfactor=100)",
            "CREATE TABLE tpcb_tellers (tid INT PRIMARY KEY, bid INT, tbalance INT, filler CHAR(84))",
            "CREATE TABLE tpcb_accounts (aid INT PRIMARY KEY, bid INT, abalance INT, filler CHAR(84))",
            "CREATE TABLE tpcb_history (tid INT, bid INT, aid INT, delta INT, mtime TIMESTAMP, filler CHAR(22))",
            "INSERT INTO tpcb_branches SELECT n, 0, '' FROM generate_series(1, " + SCALE + ") AS g(n)",
            "INSERT INTO tpcb_tellers SELECT n, (n - 1) / 10 + 1, 0, '' FROM generate_series(1, " + TELLERS
                    + ") AS g(n)",
            "INSERT INTO tpcb_accounts SELECT n, (n - 1) / 100000 + 1, 0, '' FROM generate_series(1, " + ACCOUNTS
                    + ") AS g(n)",
            "ANALYZE tpcb_branches, tpcb_tellers, tpcb_accounts");

    private static final List<String> STEPS = List.of(
            "UPDATE tpcb_accounts SET abalance = abalance + ? WHERE aid = ?",
            "SELECT abalance FROM tpcb_accounts WHERE aid = ?",
            "UPDATE tpcb_tellers SET tbalance = tbalance + ? WHERE tid = ?",
            "UPDATE tpcb_branches SET bbalance = bbalance + ? WHERE bid = ?",
            "INSERT INTO tpcb_history (tid, bid, aid, delta, mtime) VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP)");

    private final DatabaseAddress server;

    private JdbcTpcB(DatabaseAddress server) {
        this.server = server;
    }

    static JdbcTpcB prepare(DatabaseAddress server) throws IOException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl());
                var statement = connection.createStatement()) {
            for (var sql : TABLES) {
                statement.execute(sql);
            }
            return new JdbcTpcB(server);
        } catch (SQLException failure) {
            throw new IOException("the tables of TPC-B could not be made", failure);
        }
    }

    @Override
    public String name() {
        return "TPC-B by JDBC (pgbench is not installed)";
    }

    @Override
    public Run run(int clients, int seconds) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        var loops = new ArrayList<Callable<Long>>();
        for (int i = 0; i < clients; i++) {
            loops.add(() -> loop(end));
        }
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (Future<Long> each : threads.invokeAll(loops)) {
                done += each.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException("TPC-B failed", failure.getCause());
        }
        return new Run(clients, done / ((System.nanoTime() - begin) / 1e9));
    }

    private long loop(long end) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            var steps = new ArrayList<PreparedStatement>();
            for (var sql : STEPS) {
                steps.add(connection.prepareStatement(sql));
            }
            long done = 0;
            while (System.nanoTime() - end < 0) {
                transaction(steps);
                connection.commit();
                done++;
            }
            return done;
        }
    }

    private static void transaction(List<PreparedStatement> steps) throws SQLException {
        var random = ThreadLocalRandom.current();
        int account = random.nextInt(ACCOUNTS) + 1;
        int teller = random.nextInt(TELLERS) + 1;
        int branch = random.nextInt(SCALE) + 1;
        int delta = random.nextInt(2 * DELTA_MAX + 1) - DELTA_MAX;
        bind(steps.get(0), delta, account).executeUpdate();
        try (var rows = bind(steps.get(1), account).executeQuery()) {
            rows.next();
        }
        bind(steps.get(2), delta, teller).executeUpdate();
        bind(steps.get(3), delta, branch).executeUpdate();
        bind(steps.get(4), teller, branch, account, delta).executeUpdate();
    }

    private static PreparedStatement bind(PreparedStatement statement, int... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
        return statement;
    }
}
