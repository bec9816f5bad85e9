package assay.report.document;

import java.text.SimpleDateFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.TickUnits;

/** Where a time axis is marked: by whole days where there are several, so that every mark says which day it is. */
final class Ticks {
    private static final Duration DAYS = Duration.ofDays(3);

    private Ticks() {}

    static TickUnits over(Figure.Lines figure) {
        var points =
                figure.lines().stream().flatMap(line -> line.points().stream()).toList();
        var first = points.stream().map(Figure.Point::at).min(java.util.Comparator.naturalOrder());
        var last = points.stream().map(Figure.Point::at).max(java.util.Comparator.naturalOrder());
        var units = new TickUnits();
        if (first.isEmpty() || Duration.between(first.get(), last.orElseThrow()).compareTo(DAYS) < 0) {
            for (var minutes : new int[] {1, 5, 15, 30, 60, 180, 360, 720, 1_440}) {
                units.add(new DateTickUnit(DateTickUnitType.MINUTE, minutes, format("d MMM HH:mm")));
            }
            return units;
        }
        for (var days : new int[] {1, 2, 7, 14}) {
            units.add(new DateTickUnit(DateTickUnitType.DAY, days, format("d MMM")));
        }
        for (var months : new int[] {1, 3, 6, 12, 60}) {
            units.add(new DateTickUnit(DateTickUnitType.MONTH, months, format("MMM yyyy")));
        }
        return units;
    }

    private static SimpleDateFormat format(String pattern) {
        var format = new SimpleDateFormat(pattern, Locale.ENGLISH);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format;
    }
}
