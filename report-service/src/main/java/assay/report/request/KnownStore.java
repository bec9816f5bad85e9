package assay.report.request;

import assay.kit.sql.JdbcTransactions;
import assay.report.source.HttpCore;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What core was asked once and never changes: whose an assessment is, and what a pack says. */
@Singleton
class KnownStore {
    private final JdbcTransactions transactions;
    private final HttpCore core;

    KnownStore(JdbcTransactions transactions, HttpCore core) {
        this.transactions = transactions;
        this.core = core;
    }

    /** Whose an assessment is; empty when there is none. */
    Optional<UUID> owner(UUID assessment) {
        var known = transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement("SELECT owner FROM assessment_owner WHERE assessment = ?")) {
                select.setObject(1, assessment);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.<UUID>empty();
                }
            }
        });
        if (known.isPresent()) {
            return known;
        }
        var told = core.owner(assessment);
        told.ifPresent(owner -> keep(
                "INSERT INTO assessment_owner (assessment, owner) VALUES (?, ?) ON CONFLICT (assessment) DO NOTHING",
                assessment,
                owner));
        return told;
    }

    /** The text of a pack; empty when it was never published. */
    Optional<String> pack(String hash) {
        var known = transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement("SELECT content FROM pack WHERE hash = ?")) {
                select.setString(1, hash);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.<String>empty();
                }
            }
        });
        if (known.isPresent()) {
            return known;
        }
        var told = core.pack(hash);
        told.ifPresent(text ->
                keep("INSERT INTO pack (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING", hash, text));
        return told;
    }

    private void keep(String sql, Object key, Object value) {
        transactions.<@Nullable Void>readCommitted(connection -> {
            try (var insert = connection.prepareStatement(sql)) {
                insert.setObject(1, key);
                insert.setObject(2, value);
                insert.executeUpdate();
                return null;
            } catch (SQLException e) {
                throw e;
            }
        });
    }
}
