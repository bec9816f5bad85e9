package assay.report.request;

import assay.report.content.ReportType;
import assay.report.document.Format;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A report's row, written and read, without its bytes. */
final class ReportRows {
    static final String COLUMNS =
            "id, owner, assessment, account, type, format, scope, simulation, status, progress, code, hash, size,"
                    + " through, created, changed, expires";

    private ReportRows() {}

    static void write(PreparedStatement statement, ReportRow row) throws SQLException {
        statement.setObject(1, row.id());
        statement.setObject(2, row.owner());
        statement.setObject(3, row.assessment());
        statement.setObject(4, row.account());
        statement.setString(5, row.type().word());
        statement.setString(6, row.format().word());
        statement.setString(7, row.scope());
        statement.setString(8, row.simulation());
        statement.setString(9, row.status().word());
        statement.setInt(10, row.progress());
        statement.setString(11, row.code());
        statement.setString(12, row.hash());
        statement.setLong(13, row.size());
        statement.setLong(14, row.through());
        statement.setObject(15, utc(row.created()));
        statement.setObject(16, utc(row.changed()));
        statement.setObject(17, utc(row.expires()));
    }

    static List<ReportRow> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<ReportRow>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        }
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                ReportType.of(row.getString(5)).orElseThrow(),
                Format.of(row.getString(6)).orElseThrow(),
                row.getString(7),
                row.getString(8),
                ReportRow.Status.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                row.getLong(13),
                row.getLong(14),
                row.getObject(15, OffsetDateTime.class).toInstant(),
                row.getObject(16, OffsetDateTime.class).toInstant(),
                row.getObject(17, OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
