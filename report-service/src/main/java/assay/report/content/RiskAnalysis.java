package assay.report.content;

import assay.report.document.Block;
import assay.report.document.Block.Column;
import assay.report.document.Figure;
import assay.report.document.Value;
import assay.report.history.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How much was at risk, how near the floors came, and what a stored simulation says of the future. */
final class RiskAnalysis {
    private RiskAnalysis() {}

    static List<Block> blocks(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(subject.identity()));
        blocks.add(new Block.Heading("Drawdown"));
        blocks.add(drawdown(subject));
        var ratios = subject.ratios();
        blocks.add(new Block.Facts(List.of(
                Subject.fact("Largest drawdown at a day's end", Value.share(ratios.maxDrawdown())),
                Subject.fact("Worst day", Value.amount(subject.worstDay())),
                Subject.fact("Value at risk of a day, 95 %", Value.share(ratios.valueAtRisk())),
                Subject.fact("Annual volatility", Value.share(ratios.volatility())),
                Subject.fact(
                        "Most losses in a row", Value.count(subject.statistics().lossStreak())),
                Subject.fact(
                        "Largest loss of a trade",
                        Value.ratio(subject.statistics().largestLoss())))));
        blocks.add(new Block.Heading("How near the floors came"));
        blocks.add(nearness(subject));
        blocks.add(new Block.Heading("Simulation"));
        if (subject.simulation().isEmpty()) {
            blocks.add(new Block.Text("None stored: no answer of a simulation was named for this report."));
        } else {
            blocks.add(new Block.Facts(subject.simulation()));
            blocks.add(
                    new Block.Text("Shares of simulated paths under this account's own rules. They are a model's, not a"
                            + " promise: they hold as far as its assumptions do."));
        }
        return blocks;
    }

    private static Block drawdown(Subject subject) {
        var points = new ArrayList<Figure.Point>();
        var high = 0.0;
        var worst = 0.0;
        for (var point : subject.equity()) {
            high = Math.max(high, point.value());
            var now = 100 * (point.value() / high - 1);
            worst = Math.min(worst, now);
            points.add(new Figure.Point(point.at(), now));
        }
        var alt = "Line chart: fall of equity from its highest so far, at the end of each day; at worst %.2f percent."
                .formatted(worst);
        return new Block.Chart(
                alt,
                new Figure.Lines(
                        "Drawdown at the end of each day", "percent", List.of(new Figure.Line("Drawdown", points))));
    }

    /** The most of each loss rule's limit that was ever used, by its warnings. */
    private static Block nearness(Subject subject) {
        var rows = new LinkedHashMap<String, List<Value>>();
        for (var rule : subject.pack().phase(subject.history().facts().phase()).rules()) {
            if (!rule.kind().endsWith("loss")) {
                continue;
            }
            var warnings = moments(subject, rule.id(), "WarningRaised");
            var touches = moments(subject, rule.id(), "FloorTouched").size();
            var used = warnings.stream()
                    .mapToInt(each -> Integer.parseInt(Bodies.text(Bodies.body(each), "percent")))
                    .max()
                    .orElse(0);
            var room = warnings.stream()
                    .map(each -> Bodies.text(Bodies.body(each), "room"))
                    .map(java.math.BigDecimal::new)
                    .min(java.util.Comparator.naturalOrder());
            rows.put(
                    rule.id(),
                    List.of(
                            Value.words(rule.id()),
                            Value.words(rule.kind()),
                            Value.words(used == 0 ? "less than 50 %" : "at least " + (touches > 0 ? 100 : used) + " %"),
                            room.map(Value::amount).orElse(Value.words("")),
                            Value.count(touches)));
        }
        return new Block.Table(
                "Most of each loss rule's limit that was used, by the warnings of the journal",
                List.of(
                        Column.words("Rule", 15),
                        Column.words("Kind", 20),
                        Column.words("Used", 15),
                        Column.number("Least room at a warning", 20),
                        Column.number("Touches", 10)),
                List.copyOf(rows.values()),
                List.of());
    }

    private static List<Moment> moments(Subject subject, String rule, String type) {
        return subject.history().moments().stream()
                .filter(each -> each.type().equals(type) && rule.equals(each.rule()))
                .toList();
    }
}
