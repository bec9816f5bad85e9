package assay.report.content;

import assay.report.document.Block;
import assay.report.document.Figure;
import assay.report.document.Value;
import java.util.ArrayList;
import java.util.List;

/** One page: whose rules, what came of it, the money, the curve. */
final class AssessmentSummary {
    private AssessmentSummary() {}

    static List<Block> blocks(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(subject.identity()));
        blocks.add(new Block.Heading("Money"));
        blocks.add(new Block.Facts(subject.money()));
        blocks.add(equity(subject));
        blocks.add(new Block.Heading("Trading"));
        var statistics = subject.statistics();
        blocks.add(new Block.Facts(List.of(
                Subject.fact("Trades closed", Value.count(statistics.count())),
                Subject.fact("Win rate", Value.share(statistics.winRate())),
                Subject.fact("Profit factor", Value.ratio(statistics.profitFactor())),
                Subject.fact("Expectancy of a trade", Value.ratio(statistics.expectancy())),
                Subject.fact(
                        "Largest drawdown at a day's end",
                        Value.share(subject.ratios().maxDrawdown())),
                Subject.fact("Days", Value.count(subject.history().days().size())))));
        blocks.add(new Block.Heading("Rules"));
        blocks.add(RuleTables.standing(subject));
        blocks.add(new Block.Heading("Verdict"));
        blocks.addAll(RuleTables.verdict(subject));
        return blocks;
    }

    static Block equity(Subject subject) {
        var points = subject.equity();
        var low = points.stream().mapToDouble(Figure.Point::value).min().orElse(0);
        var high = points.stream().mapToDouble(Figure.Point::value).max().orElse(0);
        var alt = "Line chart: equity at the end of each day, from %s to %s, lowest %.2f, highest %.2f."
                .formatted(
                        Value.amount(subject.history().facts().capital()).shown(),
                        Value.amount(subject.history().facts().balance()).shown(),
                        low,
                        high);
        return new Block.Chart(
                alt,
                new Figure.Lines(
                        "Equity at the end of each day",
                        subject.history().facts().currency(),
                        List.of(new Figure.Line("Equity", points))));
    }
}
