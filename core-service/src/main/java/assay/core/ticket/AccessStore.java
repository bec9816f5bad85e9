package assay.core.ticket;

import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose assessments are, with which accounts, and who belongs to the firm. */
@Singleton
class AccessStore {
    private static final String ACCOUNTS = "SELECT a.id, a.owner, c.account,"
            + " (SELECT max(j.sequence) FROM journal AS j WHERE j.account = c.account) FROM assessment AS a"
            + " JOIN assessment_account AS c ON c.assessment = a.id WHERE a.id = ANY (?) ORDER BY a.id, c.phase";
    private static final String PEOPLE = "SELECT id, roles FROM person WHERE id = ANY (?)";
    private static final String OWNER = "SELECT owner FROM assessment WHERE id = ?";
    private static final String HEAD =
            "SELECT last_sequence, hash, log_offset FROM tape_head ORDER BY segment DESC LIMIT 1";

    private final JdbcTransactions transactions;

    AccessStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** An account and the sequence of its newest line, 0 before the first. */
    record Account(UUID account, long sequence) {}

    /** An assessment with its accounts in the order of their phases. */
    record Owned(UUID owner, List<Account> accounts) {
        /** The account asked for, or the newest; absent when there is no such account. */
        @Nullable
        Account pick(@Nullable UUID account) {
            if (account == null) {
                return accounts.getLast();
            }
            return accounts.stream()
                    .filter(each -> each.account().equals(account))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The newest signed entry of the tape and the offset of the topic behind it. */
    record TapeStand(long sequence, String hash, long offset) {}

    /** The people that exist; true for those of the firm. */
    Map<UUID, Boolean> people(Set<UUID> ids) {
        var people = new HashMap<UUID, Boolean>();
        read(
                PEOPLE,
                ids,
                row -> people.put(row.getObject(1, UUID.class), roles(row).contains("admin")));
        return people;
    }

    private static Set<String> roles(ResultSet row) throws SQLException {
        return new HashSet<>(List.of(row.getString(2).split(",")));
    }

    Map<UUID, Owned> assessments(Set<UUID> ids) {
        var found = new HashMap<UUID, Owned>();
        read(
                ACCOUNTS,
                ids,
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), _ -> owned(row))
                        .accounts()
                        .add(new Account(row.getObject(3, UUID.class), row.getLong(4))));
        return found;
    }

    private static Owned owned(ResultSet row) {
        try {
            return new Owned(row.getObject(2, UUID.class), new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<UUID> owner(UUID assessment) {
        return transactions.readCommitted(connection -> {
            try (var statement = connection.prepareStatement(OWNER)) {
                statement.setObject(1, assessment);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    Optional<TapeStand> tape() {
        return transactions.readCommitted(connection -> {
            try (var statement = connection.prepareStatement(HEAD);
                    var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new TapeStand(row.getLong(1), row.getString(2), row.getLong(3)))
                        : Optional.empty();
            }
        });
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Set<UUID> ids, Reader reader) {
        if (ids.isEmpty()) {
            return;
        }
        transactions.readCommitted(connection -> {
            try (var statement = bound(connection, sql, ids);
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
                return ids.size();
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, Set<UUID> ids) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        return statement;
    }
}
