package assay.report.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A thousand made-up accounts against empyrical and quantstats: against what they printed once ({@code metrics.tsv},
 * made by {@code metrics.py}), and against what they print now where a Python that has them is named by
 * {@code ASSAY_METRICS_PYTHON}.
 */
class MetricsTest {
    private static final double PRECISION = 1e-9;
    private static final int ACCOUNTS = 1_000;

    /** SplitMix64, as in the script. */
    private static final class Numbers {
        private long state;

        Numbers(long seed) {
            this.state = seed;
        }

        double next() {
            state += 0x9E3779B97F4A7C15L;
            var z = state;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            z ^= z >>> 31;
            return (z >>> 11) * 0x1p-53;
        }
    }

    private static double[] metrics(int k) {
        var numbers = new Numbers(k);
        var capital = 25_000.0 * (1 + k % 4);
        var equity = new double[30 + k % 221];
        var value = capital;
        for (var i = 0; i < equity.length; i++) {
            value *= 1 + (numbers.next() - 0.49) * 0.04;
            equity[i] = value;
        }
        var profits = new double[20 + k % 180];
        for (var i = 0; i < profits.length; i++) {
            var even = numbers.next() < 0.05;
            var profit = (numbers.next() - 0.48) * 400;
            profits[i] = even ? 0.0 : profit;
        }
        var ratios = Ratios.of(capital, equity);
        var trades = TradeStatistics.of(profits);
        return new double[] {
            ratios.totalReturn(),
            ratios.annualReturn(),
            ratios.volatility(),
            ratios.sharpe(),
            ratios.sortino(),
            ratios.calmar(),
            ratios.maxDrawdown(),
            ratios.valueAtRisk(),
            trades.winRate(),
            trades.profitFactor(),
            trades.expectancy(),
            trades.averageWin(),
            trades.averageLoss(),
            trades.payoff(),
            trades.winStreak(),
            trades.lossStreak()
        };
    }

    private static void agree(List<String> lines) {
        assertThat(lines).hasSize(ACCOUNTS);
        for (var k = 0; k < ACCOUNTS; k++) {
            var theirs = lines.get(k).split("\t", -1);
            var ours = metrics(k);
            assertThat(ours).hasSameSizeAs(theirs);
            for (var i = 0; i < ours.length; i++) {
                var expected = Double.parseDouble(theirs[i]);
                var distance = Math.abs(ours[i] - expected) / Math.max(1, Math.abs(expected));
                assertThat(distance)
                        .as("account %d, column %d: %s and %s", k, i, ours[i], theirs[i])
                        .isLessThanOrEqualTo(PRECISION);
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MetricsTest.class.getResourceAsStream(name));
    }

    @Test
    void aThousandAccountsAgreeWithWhatPythonPrinted() throws IOException {
        try (var printed = resource("metrics.tsv")) {
            agree(new String(printed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    @Test
    void aThousandAccountsAgreeWithPythonNow() throws IOException, InterruptedException {
        var python = System.getenv("ASSAY_METRICS_PYTHON");
        assumeTrue(python != null && Files.isExecutable(Path.of(python)), "no Python with the two libraries is named");
        var folder = Files.createTempDirectory("metrics");
        var script = folder.resolve("metrics.py");
        try (var text = resource("metrics.py")) {
            Files.copy(text, script);
        }
        var printed = folder.resolve("metrics.tsv");
        var process = new ProcessBuilder(python, script.toString())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        agree(Files.readAllLines(printed));
    }

    @Test
    void whatIsNotDefinedIsNotANumber() {
        assertThat(Ratios.of(1_000, new double[0]).sharpe()).isNaN();
        assertThat(Ratios.of(1_000, new double[] {1_010, 1_020.1}).calmar()).isNaN();
        assertThat(TradeStatistics.of(new double[0]).expectancy()).isNaN();
        assertThat(TradeStatistics.of(new double[] {5, 6}).profitFactor()).isNaN();
        assertThat(TradeStatistics.of(new double[] {0, 0}).winRate()).isNaN();
    }
}
