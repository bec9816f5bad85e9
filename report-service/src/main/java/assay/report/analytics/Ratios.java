package assay.report.analytics;

import java.util.Arrays;

/**
 * What daily returns say of gain and risk. A return is {@code equity(day) / equity(day before) - 1}, the first day's
 * against the capital; the risk-free rate is zero; a year has 365 days, since these markets never close. A ratio that
 * is not defined (no loss, no second day) is NaN.
 *
 * @param totalReturn compounded over all days
 * @param annualReturn {@code (1 + total)^(365 / days) - 1}
 * @param volatility sample standard deviation of the returns times the root of 365
 * @param sharpe mean over sample standard deviation, times the root of 365. Sharpe, The Sharpe Ratio, Journal of
 *     Portfolio Management 21 (1994); empyrical {@code sharpe_ratio}
 * @param sortino mean over the root of the mean square of the negative returns (all days counted), times the root of
 *     365. Sortino and Price, Performance Measurement in a Downside Risk Framework, Journal of Investing 3 (1994);
 *     empyrical {@code sortino_ratio}
 * @param calmar annual return over the size of the largest drawdown. Young, Calmar Ratio: A Smoother Tool, Futures
 *     (October 1991), here over the account's whole life; empyrical {@code calmar_ratio}
 * @param maxDrawdown largest fall of equity from its highest so far, the capital included, as a share of that high,
 *     zero or below; empyrical {@code max_drawdown}
 * @param valueAtRisk the 5th percentile of the returns, linear between ranks; empyrical {@code value_at_risk}
 */
public record Ratios(
        int days,
        double totalReturn,
        double annualReturn,
        double volatility,
        double sharpe,
        double sortino,
        double calmar,
        double maxDrawdown,
        double valueAtRisk) {
    private static final double YEAR = 365;
    private static final double TAIL = 0.05;

    /** The ratios of equity at the ends of days that follow one another. */
    public static Ratios of(double capital, double[] equity) {
        var returns = new double[equity.length];
        for (var i = 0; i < equity.length; i++) {
            returns[i] = equity[i] / (i == 0 ? capital : equity[i - 1]) - 1;
        }
        var mean = mean(returns);
        var deviation = deviation(returns, mean);
        var downside = Math.sqrt(mean(Arrays.stream(returns)
                .map(each -> Math.min(each, 0))
                .map(each -> each * each)
                .toArray()));
        var drawdown = drawdown(capital, equity);
        var total = compounded(returns);
        var annual = returns.length == 0 ? Double.NaN : Math.pow(1 + total, YEAR / returns.length) - 1;
        return new Ratios(
                returns.length,
                total,
                annual,
                deviation * Math.sqrt(YEAR),
                ratio(mean, deviation) * Math.sqrt(YEAR),
                ratio(mean * YEAR, downside * Math.sqrt(YEAR)),
                ratio(annual, -drawdown),
                drawdown,
                percentile(returns, TAIL));
    }

    private static double compounded(double[] returns) {
        var product = 1.0;
        for (var each : returns) {
            product *= 1 + each;
        }
        return product - 1;
    }

    private static double mean(double[] values) {
        return values.length == 0 ? Double.NaN : Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values, double mean) {
        if (values.length < 2) {
            return Double.NaN;
        }
        var squares =
                Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double drawdown(double capital, double[] equity) {
        var high = capital;
        var worst = 0.0;
        for (var each : equity) {
            high = Math.max(high, each);
            worst = Math.min(worst, each / high - 1);
        }
        return worst;
    }

    private static double percentile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var rank = share * (sorted.length - 1);
        var below = (int) Math.floor(rank);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private static double ratio(double above, double below) {
        return below > 0 ? above / below : Double.NaN;
    }
}
