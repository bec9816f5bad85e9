package assay.endtoend.chaos;

import assay.contracts.line.Line;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What core's database holds, read behind its back: the lines as bytes, and the gapless numbers of each shard's lines.
 */
final class StoredJournals {

    private StoredJournals() {}

    /** Every account's lines in order of sequence. */
    static Map<UUID, List<Line>> read(String jdbcUrl) throws SQLException {
        var journals = new LinkedHashMap<UUID, List<Line>>();
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            try (var query =
                    connection.prepareStatement("SELECT account, line FROM journal ORDER BY account, sequence")) {
                query.setFetchSize(5_000);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        journals.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(Line.parse(rows.getBytes(2)));
                    }
                }
            }
        }
        return journals;
    }

    /** Shards whose lines are not numbered 1 to n, or that published more or less than all of them. */
    static List<String> gaps(String jdbcUrl) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var query = connection.createStatement();
                var rows = query.executeQuery("""
                        SELECT s.shard, s.shard_sequence, s.published,
                            count(j.shard_sequence), coalesce(max(j.shard_sequence), 0)
                        FROM shard s LEFT JOIN journal j ON j.shard = s.shard
                        GROUP BY s.shard, s.shard_sequence, s.published""")) {
            while (rows.next()) {
                var lines = rows.getLong(2);
                if (rows.getLong(4) != lines || rows.getLong(5) != lines || rows.getLong(3) > lines) {
                    found.add("shard %d: row says %d lines, published %d; there are %d up to %d"
                            .formatted(rows.getLong(1), lines, rows.getLong(3), rows.getLong(4), rows.getLong(5)));
                }
            }
        }
        return found;
    }
}
