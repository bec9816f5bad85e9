package assay.report.content;

import assay.report.document.Block;
import assay.report.document.Block.Column;
import assay.report.document.Value;
import assay.report.history.AccountHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What moved the balance within a month (UTC), entry by entry. */
final class MonthlyStatement {
    static final String CAPTION = "Entries of the month, times UTC";

    private MonthlyStatement() {}

    /** One movement of the balance. */
    private record Entry(Instant at, long line, String what, BigDecimal amount, BigDecimal balance) {}

    static List<Block> blocks(Subject subject, String scope) {
        var month = YearMonth.parse(scope);
        var from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var entries = entries(subject.history());
        var before = subject.history().facts().capital();
        for (var entry : entries) {
            before = entry.at().isBefore(from) ? entry.balance() : before;
        }
        var within = entries.stream()
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(to))
                .toList();
        var after = within.isEmpty() ? before : within.getLast().balance();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(subject.identity()));
        blocks.add(new Block.Heading("Balance"));
        blocks.add(new Block.Facts(List.of(
                Subject.fact("Month", Value.words(scope)),
                Subject.fact("At the beginning", Value.amount(before)),
                Subject.fact("Movements", Value.amount(after.subtract(before))),
                Subject.fact("At the end", Value.amount(after)),
                Subject.fact("Entries", Value.count(within.size())))));
        blocks.add(new Block.Heading("Entries"));
        blocks.add(table(within));
        return blocks;
    }

    private static List<Entry> entries(AccountHistory history) {
        var entries = new ArrayList<Entry>();
        for (var fill : history.fills()) {
            var what = "%s %s %s%s"
                    .formatted(
                            fill.isBuy() ? "bought" : "sold",
                            Value.amount(fill.quantity()).exact(),
                            fill.symbol(),
                            fill.cause().equals("order") ? "" : ", closed by " + Bodies.words(fill.cause()));
            entries.add(
                    new Entry(fill.at(), fill.sequence(), what, fill.realised().subtract(fill.fee()), fill.balance()));
        }
        for (var day : history.days()) {
            if (day.financing().signum() != 0) {
                entries.add(new Entry(
                        day.at(), day.sequence(), "financing", day.financing().negate(), day.balance()));
            }
        }
        entries.sort(java.util.Comparator.comparingLong(Entry::line));
        return entries;
    }

    private static Block table(List<Entry> entries) {
        return new Block.Table(
                CAPTION,
                List.of(
                        Column.words("At", 18),
                        Column.number("Line", 7),
                        Column.words("What", 32),
                        Column.number("Result less fee", 14),
                        Column.number("Balance", 14)),
                entries.stream()
                        .map(each -> List.of(
                                Value.time(each.at()),
                                Value.count(each.line()),
                                Value.words(each.what()),
                                Value.amount(each.amount()),
                                Value.amount(each.balance())))
                        .toList(),
                List.of());
    }
}
