package assay.report.document;

import java.time.Instant;
import java.util.List;

/** What a chart shows. */
public sealed interface Figure {
    /** What stands above it. */
    String title();

    /** Lines over time. */
    record Lines(String title, String unit, List<Line> lines) implements Figure {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** One line, or the steps between points when its value stays until the next. */
    record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A value at an instant. */
    record Point(Instant at, double value) {}

    /** One bar for each label. */
    record Bars(String title, String unit, List<Bar> bars) implements Figure {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** A label's value. */
    record Bar(String label, double value) {}
}
