package assay.report.analytics;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The trades of one kind.
 *
 * @param label hour, day of the week, instrument or side
 * @param net profit after fees
 */
public record Breakdown(String label, int count, int wins, BigDecimal net) {

    /** By the hour (UTC) in which they were opened. */
    public static List<Breakdown> byHour(List<Trade> trades) {
        return by(
                trades,
                trade -> "%02d:00"
                        .formatted(trade.opened().atOffset(ZoneOffset.UTC).getHour()));
    }

    /** By the day of the week (UTC) on which they were opened, Monday first. */
    public static List<Breakdown> byDay(List<Trade> trades) {
        return by(trades, trade -> {
                    var day = trade.opened().atOffset(ZoneOffset.UTC).getDayOfWeek();
                    return day.getValue() + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                })
                .stream()
                .map(each -> new Breakdown(each.label.substring(1), each.count, each.wins, each.net))
                .toList();
    }

    public static List<Breakdown> byInstrument(List<Trade> trades) {
        return by(trades, Trade::symbol);
    }

    public static List<Breakdown> bySide(List<Trade> trades) {
        return by(trades, Trade::side);
    }

    private static List<Breakdown> by(List<Trade> trades, Function<Trade, String> label) {
        var kinds = new TreeMap<String, Breakdown>();
        for (var trade : trades) {
            var won = trade.net().signum() > 0 ? 1 : 0;
            kinds.merge(
                    label.apply(trade),
                    new Breakdown(label.apply(trade), 1, won, trade.net()),
                    (a, b) -> new Breakdown(a.label, a.count + b.count, a.wins + b.wins, a.net.add(b.net)));
        }
        return new ArrayList<>(kinds.values());
    }
}
