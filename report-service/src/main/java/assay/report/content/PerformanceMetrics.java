package assay.report.content;

import assay.report.analytics.Breakdown;
import assay.report.analytics.Excursions;
import assay.report.document.Block;
import assay.report.document.Block.Column;
import assay.report.document.Figure;
import assay.report.document.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Ratios, statistics of trades, and where the result came from. */
final class PerformanceMetrics {
    private PerformanceMetrics() {}

    static List<Block> blocks(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(subject.identity()));
        blocks.add(new Block.Heading("Returns of days"));
        blocks.add(AssessmentSummary.equity(subject));
        blocks.add(ratios(subject));
        blocks.add(new Block.Text("A day's return is its equity over that of the day before, the first over the"
                + " capital; the risk-free rate is zero and a year has 365 days. A ratio is not defined where there"
                + " is no loss, or no second day."));
        blocks.add(new Block.Heading("Trades"));
        blocks.add(trades(subject));
        if (!subject.trades().isEmpty()) {
            breakdown(blocks, "Hour of opening (UTC)", Breakdown.byHour(subject.trades()));
            breakdown(blocks, "Day of opening (UTC)", Breakdown.byDay(subject.trades()));
            breakdown(blocks, "Instrument", Breakdown.byInstrument(subject.trades()));
            breakdown(blocks, "Side", Breakdown.bySide(subject.trades()));
        }
        blocks.add(new Block.Heading("Excursions"));
        blocks.addAll(excursions(subject));
        return blocks;
    }

    private static Block ratios(Subject subject) {
        var ratios = subject.ratios();
        return new Block.Facts(List.of(
                Subject.fact("Days", Value.count(ratios.days())),
                Subject.fact("Total return", Value.share(ratios.totalReturn())),
                Subject.fact("Annual return", Value.share(ratios.annualReturn())),
                Subject.fact("Annual volatility", Value.share(ratios.volatility())),
                Subject.fact("Sharpe ratio", Value.ratio(ratios.sharpe())),
                Subject.fact("Sortino ratio", Value.ratio(ratios.sortino())),
                Subject.fact("Calmar ratio", Value.ratio(ratios.calmar())),
                Subject.fact("Largest drawdown", Value.share(ratios.maxDrawdown()))));
    }

    private static Block trades(Subject subject) {
        var trades = subject.statistics();
        return new Block.Facts(List.of(
                Subject.fact("Trades closed", Value.count(trades.count())),
                Subject.fact("Won", Value.count(trades.wins())),
                Subject.fact("Lost", Value.count(trades.losses())),
                Subject.fact("Win rate", Value.share(trades.winRate())),
                Subject.fact("Profit factor", Value.ratio(trades.profitFactor())),
                Subject.fact("Expectancy of a trade", Value.ratio(trades.expectancy())),
                Subject.fact("Average win", Value.ratio(trades.averageWin())),
                Subject.fact("Average loss", Value.ratio(trades.averageLoss())),
                Subject.fact("Average win over average loss", Value.ratio(trades.payoff())),
                Subject.fact("Largest win", Value.ratio(trades.largestWin())),
                Subject.fact("Largest loss", Value.ratio(trades.largestLoss())),
                Subject.fact("Most wins in a row", Value.count(trades.winStreak())),
                Subject.fact("Most losses in a row", Value.count(trades.lossStreak()))));
    }

    private static void breakdown(List<Block> blocks, String kind, List<Breakdown> parts) {
        var title = "By " + kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
        blocks.add(new Block.Heading(title));
        if (parts.size() > 2) {
            var best = parts.stream().max((a, b) -> a.net().compareTo(b.net())).orElseThrow();
            var worst = parts.stream().min((a, b) -> a.net().compareTo(b.net())).orElseThrow();
            blocks.add(new Block.Chart(
                    "Bar chart: net profit %s. Best %s with %s, worst %s with %s. The figures are in the table below."
                            .formatted(
                                    title.replace("By", "by"),
                                    best.label(),
                                    Value.amount(best.net()).shown(),
                                    worst.label(),
                                    Value.amount(worst.net()).shown()),
                    new Figure.Bars(
                            "Net profit, " + title.replace("By", "by"),
                            "USD",
                            parts.stream()
                                    .map(each -> new Figure.Bar(
                                            each.label(), each.net().doubleValue()))
                                    .toList())));
        }
        blocks.add(new Block.Table(
                "Trades and their net profit",
                List.of(
                        Column.words(kind, 20),
                        Column.number("Trades", 10),
                        Column.number("Won", 10),
                        Column.number("Net profit", 20)),
                parts.stream()
                        .map(each -> List.of(
                                Value.words(each.label()),
                                Value.count(each.count()),
                                Value.count(each.wins()),
                                Value.amount(each.net())))
                        .toList(),
                List.of()));
    }

    private static List<Block> excursions(Subject subject) {
        var known = subject.excursions().values();
        if (known.isEmpty()) {
            return List.of(
                    new Block.Text("Not known: there are no closed trades, or their prices are kept no longer."));
        }
        return List.of(
                new Block.Facts(List.of(
                        Subject.fact("Trades with known prices", Value.count(known.size())),
                        Subject.fact("Mean adverse excursion", mean(known, Excursions::adverse)),
                        Subject.fact("Largest adverse excursion", extreme(known, Excursions::adverse, BigDecimal::min)),
                        Subject.fact("Mean favourable excursion", mean(known, Excursions::favourable)),
                        Subject.fact(
                                "Largest favourable excursion",
                                extreme(known, Excursions::favourable, BigDecimal::max)))),
                new Block.Text("How far a trade went against the trader, and for them, before it was closed: the"
                        + " distance of the worst and best known price from the average entry, times the quantity."
                        + " Known are entry, exit and the one-minute candles that lie wholly within the trade."));
    }

    private static Value mean(java.util.Collection<Excursions> known, Function<Excursions, BigDecimal> part) {
        var sum = known.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Value.amount(sum.divide(BigDecimal.valueOf(known.size()), 8, RoundingMode.HALF_EVEN));
    }

    private static Value extreme(
            java.util.Collection<Excursions> known,
            Function<Excursions, BigDecimal> part,
            java.util.function.BinaryOperator<BigDecimal> which) {
        return Value.amount(known.stream().map(part).reduce(BigDecimal.ZERO, which));
    }
}
