package assay.report.request;

import assay.contracts.command.NamedId;
import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Certificates that were given, by an id that names nobody. */
@Singleton
class CertificateStore {
    private final JdbcTransactions transactions;

    CertificateStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** A certificate's account and when the phase was passed. */
    record Issued(UUID account, Instant at) {}

    static UUID id(UUID account) {
        return NamedId.of(account, "certificate");
    }

    /** The page where anybody can check an account's certificate. */
    static String address(String site, UUID account) {
        return site + "/certificates/" + id(account);
    }

    void issue(Connection connection, UUID account, Instant at) throws SQLException {
        var sql = "INSERT INTO certificate (id, account, issued) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id(account));
            insert.setObject(2, account);
            insert.setObject(3, ReportRows.utc(at));
            insert.executeUpdate();
        }
    }

    Optional<Issued> find(UUID id) {
        return transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement("SELECT account, issued FROM certificate WHERE id = ?")) {
                select.setObject(1, id);
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Issued(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, OffsetDateTime.class).toInstant()))
                            : Optional.<Issued>empty();
                }
            }
        });
    }
}
