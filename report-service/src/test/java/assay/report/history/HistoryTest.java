package assay.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.kit.sql.JdbcTransactions;
import assay.local.infra.Patience;
import assay.report.LivedAccount;
import assay.report.TestStack;
import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reader on a real broker and database: whatever the topic does, the rows are those of the chain. */
class HistoryTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> TABLES =
            List.of("account WHERE id", "fill WHERE account", "day WHERE account", "moment WHERE account");

    private static HistoryStore store() {
        return TestStack.service().getApplicationContext().getBean(HistoryStore.class);
    }

    private static boolean read(LivedAccount lived) {
        return read(TestStack.service(), lived);
    }

    private static boolean read(EmbeddedServer service, LivedAccount lived) {
        var head = ChainHead.of(lived.lines.getLast());
        var store = service.getApplicationContext().getBean(HistoryStore.class);
        return Patience.until(PATIENCE, () -> store.head(lived.account).equals(head));
    }

    /** Every row of an account, as text. */
    private static List<String> rows(UUID account) {
        return rows(TestStack.service(), account);
    }

    private static List<String> rows(EmbeddedServer service, UUID account) {
        return TABLES.stream()
                .flatMap(table -> rows(service, table, account).stream())
                .toList();
    }

    private static List<String> rows(EmbeddedServer service, String table, UUID account) {
        var transactions = service.getApplicationContext().getBean(JdbcTransactions.class);
        var sql = "SELECT * FROM " + table + " = ? ORDER BY sequence";
        return transactions.readCommitted(connection -> {
            var found = new ArrayList<String>();
            try (var select = connection.prepareStatement(sql)) {
                select.setObject(1, account);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        var text = new StringBuilder(table);
                        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            var name = row.getMetaData().getColumnName(i);
                            text.append(name.equals("reported") ? "" : " | " + text(row.getObject(i)));
                        }
                        found.add(text.toString());
                    }
                }
            }
            return found;
        });
    }

    /** A driver has two ways to spell nothing. */
    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : String.valueOf(value);
    }

    private static long count(List<String> rows, String table) {
        return rows.stream().filter(row -> row.startsWith(table)).count();
    }

    private static long events(LivedAccount lived, String... types) {
        return lived.lines.stream()
                .filter(line -> line.text().contains("\"kind\":\"event\""))
                .filter(line -> List.of(types).contains(line.type()))
                .count();
    }

    @Test
    void aWholeLifeIsToldByItsRows() {
        var lived = LivedAccount.failing(1);
        TestStack.publish(lived);
        assertThat(read(lived)).isTrue();
        var rows = rows(lived.account);
        assertThat(count(rows, "fill")).isEqualTo(events(lived, "OrderFilled", "PositionClosed"));
        assertThat(count(rows, "day")).isEqualTo(events(lived, "DayRolled"));
        assertThat(rows.stream().filter(row -> row.contains("RuleViolated"))).hasSize(1);
        assertThat(rows.getFirst())
                .contains("failed", "daily", lived.state.account().balance().toString());
    }

    @Test
    void linesThatComeTwiceOrLateChangeNothing() {
        var once = LivedAccount.trading(2, 30, 5);
        TestStack.publish(once);
        assertThat(read(once)).isTrue();
        var rows = rows(once.account);

        var again = LivedAccount.trading(3, 30, 5);
        var shard = TestStack.shard();
        TestStack.parts().keep(shard, again);
        var order = new ArrayList<Integer>();
        for (var i = 0; i < again.lines.size(); i++) {
            order.addAll(Collections.nCopies(1 + i % 3, i));
        }
        for (var i = 0; i + 7 < order.size(); i += 7) {
            Collections.shuffle(order.subList(i, i + 7), new Random(i));
        }
        order.forEach(i -> TestStack.publish(shard, i + 1, again.lines.get(i).text()));
        TestStack.publish(shard, again.lines.size(), again.lines.getLast().text());
        assertThat(read(again)).isTrue();
        assertThat(count(rows(again.account), "fill")).isEqualTo(events(again, "OrderFilled", "PositionClosed"));
        assertThat(rows(once.account)).isEqualTo(rows);
    }

    @Test
    void whatTheTopicHasNotIsAskedOfCore() {
        var lived = LivedAccount.trading(4, 20, 5);
        var shard = TestStack.shard();
        TestStack.parts().keep(shard, lived);
        for (var i = 40; i < lived.lines.size(); i += 11) {
            TestStack.publish(shard, i + 1, lived.lines.get(i).text());
        }
        TestStack.publish(shard, lived.lines.size(), lived.lines.getLast().text());
        assertThat(read(lived)).isTrue();
        assertThat(count(rows(lived.account), "fill")).isEqualTo(events(lived, "OrderFilled", "PositionClosed"));
    }

    @Test
    void aLineThatDoesNotFollowParksItsShardAlone() {
        var lived = LivedAccount.trading(5, 5, 5);
        var shard = TestStack.shard();
        for (var i = 0; i < 10; i++) {
            TestStack.publish(shard, i + 1, lived.lines.get(i).text());
        }
        var changed = lived.lines
                .get(10)
                .text()
                .replaceFirst("\"previous\":\"[0-9a-f]{64}\"", "\"previous\":\"" + "7".repeat(64) + "\"");
        TestStack.publish(shard, 11, changed);
        assertThat(Patience.until(PATIENCE, () -> store().stand(shard).parked() != null))
                .isTrue();
        assertThat(store().stand(shard).sequence()).isLessThanOrEqualTo(10);

        var other = LivedAccount.trading(6, 5, 5);
        TestStack.publish(other);
        assertThat(read(other)).isTrue();
        assertThat(store().head(lived.account).sequence()).isLessThanOrEqualTo(10);
    }

    @Test
    void everythingIsReadAgainFromNothing() {
        var lived = LivedAccount.passing(7);
        TestStack.publish(lived);
        var settings = new HashMap<>(TestStack.apart());
        var rows = new ArrayList<String>();
        try (var first = TestStack.run(settings)) {
            assertThat(read(first, lived)).isTrue();
            rows.addAll(rows(first, lived.account));
            assertThat(rows.getFirst()).contains("passed");
            first.getApplicationContext().getBean(JdbcTransactions.class).<@Nullable Void>serializable(connection -> {
                connection.createStatement().execute("UPDATE fill SET fee = fee + 1");
                return null;
            });
            assertThat(rows(first, lived.account)).isNotEqualTo(rows);
        }
        settings.put("assay.report.history.rebuild", "true");
        try (var second = TestStack.run(settings)) {
            var _ = Patience.until(PATIENCE, () -> rows(second, lived.account).equals(rows));
            assertThat(rows(second, lived.account)).isEqualTo(rows);
        }
    }
}
