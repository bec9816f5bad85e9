package assay.core.notary;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The one row that says who signs. Time is the database's, so instances need not agree on theirs; and whoever believes
 * too long that it holds the lease is stopped by the epoch, in the transaction that would keep what it signed.
 */
@Singleton
class NotaryLeaseStore {
    static final Duration LASTS = Duration.ofSeconds(5);

    private static final String CLAIM = "UPDATE notary_lease SET epoch = epoch + 1, holder = ?,"
            + " held_until = now() + ? * INTERVAL '1 second'"
            + " WHERE name = 'notary' AND (holder = ? OR held_until < now()) RETURNING epoch";
    private static final String PROLONG = "UPDATE notary_lease SET held_until = now() + ? * INTERVAL '1 second'"
            + " WHERE name = 'notary' AND holder = ? AND epoch = ?";
    private static final String RELEASE =
            "UPDATE notary_lease SET held_until = now() WHERE name = 'notary' AND holder = ? AND epoch = ?";

    private final JdbcStatements statements;

    NotaryLeaseStore(JdbcStatements statements) {
        this.statements = statements;
    }

    /** A lease as it was given; no two have the same epoch. */
    record Held(String holder, long epoch) {}

    /** Takes the lease, or empty while somebody has it. */
    Optional<Held> claim(String holder) {
        return statements
                .all(CLAIM, row -> new Held(holder, row.getLong(1)), holder, LASTS.toSeconds(), holder)
                .stream()
                .findFirst();
    }

    /** Holds it for longer; throws {@link LeaseLost} when somebody else has it by now. */
    void prolong(Held held) {
        statements.transactions().readCommitted(connection -> {
            guard(connection, held);
            return held;
        });
    }

    /**
     * The fence: until this transaction ends nobody else can take the lease, and if somebody has, it throws
     * {@link LeaseLost}.
     */
    void guard(Connection connection, Held held) throws SQLException {
        if (JdbcStatements.write(connection, PROLONG, LASTS.toSeconds(), held.holder(), held.epoch()) != 1) {
            throw new LeaseLost(held);
        }
    }

    /** Lets the next one have it at once. */
    void release(Held held) {
        statements.write(RELEASE, held.holder(), held.epoch());
    }

    /** Somebody else signs by now; what this one has signed and not kept nobody will see. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost(Held held) {
            super("lease " + held.epoch() + " is over");
        }
    }
}
