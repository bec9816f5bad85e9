package assay.kit.sql;

import assay.kit.problem.Problem;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in one transaction, whole and again from the top on SQLSTATE 40001 and nothing else. Work has no effect
 * outside the database: what must be told to others goes through the outbox. Repositories called inside take part.
 */
@Singleton
@Requires(beans = DataSource.class)
public class JdbcTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final TransactionOperations<Connection> operations;
    private final Backoff backoff;
    private final RandomGenerator random = RandomGenerator.getDefault();

    @Inject
    JdbcTransactions(
            TransactionOperations<Connection> operations, @Value("${assay.transactions.budget:3s}") Duration budget) {
        this(operations, Backoff.USUAL.within(budget));
    }

    JdbcTransactions(TransactionOperations<Connection> operations, Backoff backoff) {
        this.operations = operations;
        this.backoff = backoff;
    }

    /** Work on one connection; run more than once when transactions collide. */
    public interface Work<T extends @org.jspecify.annotations.Nullable Object> {
        /** Reads and writes on the transaction's connection. */
        T run(Connection connection) throws SQLException;
    }

    /** What moves money or must not be seen half done. */
    public <T extends @org.jspecify.annotations.Nullable Object> T serializable(Work<T> work) {
        return retried(Isolation.SERIALIZABLE, work);
    }

    /** Reads that may be a moment apart, and compare-and-set writes on one row. */
    public <T extends @org.jspecify.annotations.Nullable Object> T readCommitted(Work<T> work) {
        return retried(Isolation.READ_COMMITTED, work);
    }

    /** One query that sees one moment and needs no transaction around it: one round trip instead of three or more. */
    public <T extends @org.jspecify.annotations.Nullable Object> T single(Supplier<T> query) {
        return retried(query);
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T retried(Isolation isolation, Work<T> work) {
        if (operations.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("a transaction inside a transaction could not be retried whole");
        }
        return retried(() -> once(isolation, work));
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T retried(Supplier<T> attempt) {
        var started = System.nanoTime();
        for (var failures = 0; ; ) {
            try {
                return attempt.get();
            } catch (Problem refusal) {
                throw refusal;
            } catch (RuntimeException failure) {
                failures++;
                waitOrGiveUp(failure, failures, started);
            }
        }
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T once(Isolation isolation, Work<T> work) {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(isolation);
        return operations.execute(definition, status -> {
            try {
                return work.run(status.getConnection());
            } catch (SQLException failure) {
                throw new JdbcFailure(failure);
            }
        });
    }

    private void waitOrGiveUp(RuntimeException failure, int failures, long started) {
        if (JdbcStates.isOutcomeUnknown(failure)) {
            LOG.warn("the database was lost: {}", failure.toString());
            throw Problem.unavailable(
                    "outcome-unknown", "The database did not answer; ask whether it happened.", TRY_AGAIN);
        }
        if (!JdbcStates.isRetryable(failure)) {
            throw failure;
        }
        var delay = backoff.delay(failures, random).toNanos();
        var spent = System.nanoTime() - started;
        if (failures >= backoff.triesMax() || spent + delay > backoff.budget().toNanos()) {
            LOG.warn("given up after {} tries in {} ms", failures, spent / 1_000_000);
            throw Problem.unavailable("busy", "Too many changed the same at once; nothing was done.", TRY_AGAIN);
        }
        LockSupport.parkNanos(delay);
    }
}
