package assay.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.kit.Stack;
import assay.kit.problem.Problem;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcTransactionsTest implements TestPropertyProvider {
    @Inject
    JdbcTransactions transactions;

    @Inject
    TransactionOperations<Connection> operations;

    @Override
    public Map<String, String> getProperties() {
        return Stack.database();
    }

    @BeforeEach
    void counter() {
        transactions.serializable(connection -> {
            execute(connection, "CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, n BIGINT NOT NULL)");
            execute(connection, "DELETE FROM counter");
            return execute(connection, "INSERT INTO counter VALUES ('one', 0)");
        });
    }

    /** Nobody writes before two have read, so that one of these two has to try again. */
    @Test
    void noUpdateIsLostUnderContention() {
        var tries = new AtomicInteger();
        var readers = new CountDownLatch(2);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var updates = new ArrayList<CompletableFuture<?>>();
            for (var i = 0; i < 40; i++) {
                updates.add(CompletableFuture.runAsync(() -> addOneByReadAndWrite(tries, readers), pool));
            }
            updates.forEach(CompletableFuture::join);
        }
        assertThat(count()).isEqualTo(40);
        assertThat(tries.get()).as("contention happened").isGreaterThan(40);
    }

    private void addOneByReadAndWrite(AtomicInteger tries, CountDownLatch readers) {
        var landed = false;
        while (!landed) {
            try {
                transactions.serializable(connection -> {
                    tries.incrementAndGet();
                    var next = count(connection) + 1;
                    readers.countDown();
                    assertThat(awaited(readers)).isTrue();
                    return execute(connection, "UPDATE counter SET n = " + next);
                });
                landed = true;
            } catch (Problem busy) {
                assertThat(busy.code()).isEqualTo("busy");
            }
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSerializationFailureRunsTheWholeWorkAgain() {
        var runs = new AtomicInteger();
        transactions.serializable(connection -> {
            execute(connection, "UPDATE counter SET n = n + 1");
            if (runs.incrementAndGet() < 4) {
                throw new SQLException("injected", "40001");
            }
            return runs.get();
        });
        assertThat(runs).hasValue(4);
        assertThat(count()).as("the failed runs left nothing").isEqualTo(1);
    }

    @Test
    void afterTenTriesTheCallerIsToldToComeBack() {
        var runs = new AtomicInteger();
        assertThatThrownBy(() -> transactions.serializable(_ -> {
                    runs.incrementAndGet();
                    throw new SQLException("injected", "40001");
                }))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.code()).isEqualTo("busy");
                    assertThat(problem.retryAfter()).isPresent();
                });
        assertThat(runs).hasValue(10);
    }

    @Test
    void theBudgetEndsTheTriesEarlier() {
        var runs = new AtomicInteger();
        var impatient = new JdbcTransactions(
                operations, new Backoff(10, Duration.ofMillis(5), Duration.ofMillis(500), Duration.ZERO));
        assertThatThrownBy(() -> impatient.serializable(_ -> {
                    runs.incrementAndGet();
                    throw new SQLException("injected", "40001");
                }))
                .isInstanceOf(Problem.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void otherFailuresAreNotRetried() {
        var runs = new AtomicInteger();
        assertThatThrownBy(() -> transactions.serializable(connection -> {
                    runs.incrementAndGet();
                    return execute(connection, "INSERT INTO counter VALUES ('one', 0)");
                }))
                .satisfies(
                        failure -> assertThat(JdbcStates.isDuplicate(failure)).isTrue());
        assertThat(runs).hasValue(1);
    }

    @Test
    void aLostConnectionSaysThatTheOutcomeIsUnknown() {
        assertThatThrownBy(() -> transactions.serializable(_ -> {
                    throw new SQLException("injected", "08006");
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("outcome-unknown"));
    }

    @Test
    void isolationIsAsAsked() {
        assertThat(isolation(transactions)).isEqualTo("serializable");
        assertThat(transactions.<String>readCommitted(c -> text(c, "SHOW transaction_isolation")))
                .isEqualTo("read committed");
    }

    @Test
    void waitsStayWithinTheirBounds() {
        var random = new SplittableRandom(7);
        for (var failures = 1; failures < 40; failures++) {
            var bound = Math.min(500, 5L << Math.min(failures - 1, 20));
            assertThat(Backoff.USUAL.delay(failures, random)).isBetween(Duration.ZERO, Duration.ofMillis(bound));
        }
    }

    private static String isolation(JdbcTransactions transactions) {
        return transactions.serializable(c -> text(c, "SHOW transaction_isolation"));
    }

    private long count() {
        return transactions.<Long>serializable(JdbcTransactionsTest::count);
    }

    private static long count(Connection connection) throws SQLException {
        return Long.parseLong(text(connection, "SELECT n FROM counter WHERE name = 'one'"));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
