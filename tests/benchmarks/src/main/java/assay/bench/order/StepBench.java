package assay.bench.order;

import assay.bench.Bench;
import assay.bench.Options;
import assay.bench.Pairs;
import assay.bench.Progress;
import assay.bench.Sheet;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import assay.bench.WrongAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** P5: the step alone, one thread, one account under the fullest pack that a fresh platform offers. */
public final class StepBench implements Bench {

    private static final double LEAST = 300_000;

    @Override
    public String words() {
        return "steps a second on one thread with a full pack; --seconds N a run (5), --runs N (5), --ticks N (20000)";
    }

    @Override
    public Sheet run(Options options, Progress progress) {
        options.allow("seconds", "runs", "ticks");
        var day = new StepDay(options.number("ticks", 20_000));
        progress.say("the day has " + day.entries() + " entries");
        var seconds = options.number("seconds", 5);
        measure(day, seconds);
        var rates = new ArrayList<Double>();
        var days = new ArrayList<StepDay.Done>();
        for (int i = 0; i < options.number("runs", 5); i++) {
            var done = measure(day, seconds);
            days.add(done);
            rates.add(done.perSecond());
            progress.say("run %d: %s steps/s".formatted(i + 1, Pairs.number(done.perSecond(), 0)));
        }
        var last = days.getLast();
        return new Sheet(
                "bench step, %d processors, Java %s"
                        .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version()),
                List.of(
                        new Row(
                                "P5",
                                "steps/s, entries and orders, one thread",
                                Pairs.range(rates, 0),
                                "missing",
                                "",
                                ">= 300,000",
                                Pairs.median(rates) >= LEAST ? Verdict.MET : Verdict.MISSED),
                        Row.plain("P5", "orders, fills, events of a day", last.words())),
                List.of(
                        "three times nautilus_trader's backtest is not judged: the peer is not part of this run",
                        "a step is one tape entry brought into the market and judged, or one order decided and filled",
                        "a day whose events do not fold to the same account, its ledger at zero, makes the run void"));
    }

    private static StepDay.Done measure(StepDay day, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long steps = 0;
        long nanos = 0;
        StepDay.Done done;
        do {
            done = day.run();
            steps += done.steps();
            nanos += done.nanos();
        } while (System.nanoTime() - end < 0);
        if (done.fills() < done.orders()) {
            throw new WrongAnswers("only some orders were filled: " + done.words());
        }
        return done.with(steps, nanos);
    }
}
