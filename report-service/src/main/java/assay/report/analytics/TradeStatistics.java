package assay.report.analytics;

import java.util.Arrays;

/**
 * What the profits of trades say, after fees, in the account's currency. What is not defined is NaN.
 *
 * @param even trades that neither won nor lost
 * @param winRate wins over wins and losses; quantstats {@code win_rate}
 * @param grossProfit sum of the winners
 * @param grossLoss sum of the losers, zero or below
 * @param profitFactor gross profit over the size of gross loss; quantstats {@code profit_factor}
 * @param expectancy mean profit of a trade, the same as win rate × average win − loss rate × average loss over all
 *     trades. Tharp, Trade Your Way to Financial Freedom (1999); quantstats {@code avg_return} without the even ones
 * @param averageWin mean of the winners; quantstats {@code avg_win}
 * @param averageLoss mean of the losers; quantstats {@code avg_loss}
 * @param payoff average win over the size of the average loss; quantstats {@code payoff_ratio}
 * @param winStreak most winners in a row; quantstats {@code consecutive_wins}
 * @param lossStreak most losers in a row; quantstats {@code consecutive_losses}
 */
public record TradeStatistics(
        int count,
        int wins,
        int losses,
        int even,
        double winRate,
        double grossProfit,
        double grossLoss,
        double profitFactor,
        double expectancy,
        double averageWin,
        double averageLoss,
        double payoff,
        double largestWin,
        double largestLoss,
        int winStreak,
        int lossStreak) {

    /** The statistics of profits in the order in which the trades were closed. */
    public static TradeStatistics of(double[] profits) {
        var winners = Arrays.stream(profits).filter(each -> each > 0).toArray();
        var losers = Arrays.stream(profits).filter(each -> each < 0).toArray();
        var won = Arrays.stream(winners).sum();
        var lost = Arrays.stream(losers).sum();
        var averageWin = share(won, winners.length);
        var averageLoss = share(lost, losers.length);
        return new TradeStatistics(
                profits.length,
                winners.length,
                losers.length,
                profits.length - winners.length - losers.length,
                share(winners.length, winners.length + losers.length),
                won,
                lost,
                lost < 0 ? won / -lost : Double.NaN,
                share(Arrays.stream(profits).sum(), profits.length),
                averageWin,
                averageLoss,
                averageWin / -averageLoss,
                Arrays.stream(winners).max().orElse(Double.NaN),
                Arrays.stream(losers).min().orElse(Double.NaN),
                streak(profits, 1),
                streak(profits, -1));
    }

    private static double share(double sum, int count) {
        return count == 0 ? Double.NaN : sum / count;
    }

    private static int streak(double[] profits, int sign) {
        var longest = 0;
        var now = 0;
        for (var each : profits) {
            now = Math.signum(each) == sign ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return longest;
    }
}
