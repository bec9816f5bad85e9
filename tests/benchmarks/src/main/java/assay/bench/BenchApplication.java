package assay.bench;

import assay.bench.order.OrderBench;
import assay.bench.order.StepBench;
import assay.bench.report.ReportBench;
import assay.bench.simulation.PathsBench;
import assay.bench.stream.StreamBench;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a benchmark by name: 0 when every bar is met, 1 when one is missed or an answer was wrong, 2 when it cannot run.
 */
public final class BenchApplication {

    private static final Map<String, Bench> BENCHES = new TreeMap<>(Map.of(
            "monte-carlo", new PathsBench(),
            "order", new OrderBench(),
            "report", new ReportBench(),
            "step", new StepBench(),
            "stream", new StreamBench()));

    private BenchApplication() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "assay-bench-logback.xml");
        int code = run(Arrays.asList(arguments));
        System.out.flush();
        System.exit(code);
    }

    private static int run(List<String> words) {
        if (words.isEmpty() || words.contains("--help") || !BENCHES.containsKey(words.getFirst())) {
            usage();
            return words.contains("--help") ? 0 : 2;
        }
        try {
            var options = Options.parse(words.subList(1, words.size()));
            var bench = BENCHES.getOrDefault(words.getFirst(), new OrderBench());
            var sheet = bench.run(options, new Progress());
            System.out.print(options.json() ? sheet.json() + "\n" : sheet.text());
            return sheet.met() ? 0 : 1;
        } catch (Options.Unknown | Missing failure) {
            System.err.println("bench: " + failure.getMessage());
            return 2;
        } catch (WrongAnswers wrong) {
            System.err.println("bench: the figures are void: " + wrong.getMessage());
            return 1;
        } catch (IOException | InterruptedException failure) {
            System.err.println("bench: " + failure);
            return 2;
        }
    }

    private static void usage() {
        System.out.println("usage: assay bench NAME [--json] [--OPTION NUMBER]...");
        BENCHES.forEach((name, bench) -> System.out.println("  " + name + "  " + bench.words()));
    }
}
