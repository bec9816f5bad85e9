package assay.report.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** All that is known of one account, each list in the order of its journal. */
public record AccountHistory(AccountFacts facts, List<Fill> fills, List<Day> days, List<Moment> moments) {
    public AccountHistory {
        fills = List.copyOf(fills);
        days = List.copyOf(days);
        moments = List.copyOf(moments);
    }

    /** What was paid for holding positions overnight. */
    public BigDecimal financing() {
        return days.stream().map(Day::financing).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal fees() {
        return fills.stream().map(Fill::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Profit of what was closed, before fees. */
    public BigDecimal realised() {
        return fills.stream().map(Fill::realised).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * This history between two instants, from inclusive, to exclusive; the account's own facts stay those of its end.
     */
    public AccountHistory between(Instant from, Instant to) {
        return new AccountHistory(
                facts,
                fills.stream().filter(each -> in(each.at(), from, to)).toList(),
                days.stream()
                        .filter(each -> each.at().isAfter(from) && !each.at().isAfter(to))
                        .toList(),
                moments.stream().filter(each -> in(each.at(), from, to)).toList());
    }

    private static boolean in(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
