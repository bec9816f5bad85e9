package assay.bench.simulation;

import assay.bench.Bench;
import assay.bench.Options;
import assay.bench.Pairs;
import assay.bench.Progress;
import assay.bench.Sheet;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import assay.bench.WrongAnswers;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.proof.codec.SeededPacks;
import assay.simulation.engine.Engine;
import assay.simulation.engine.PriceModel;
import assay.simulation.engine.Question;
import assay.simulation.engine.Simulator;
import assay.simulation.engine.Start;
import assay.simulation.engine.Tally;
import assay.simulation.engine.Trader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * P8: paths a second of one processor under a published pack, beside NumPy and Numba making the very same paths. P8r:
 * the wall time of Ray with two workers beside the engine on two threads.
 */
public final class PathsBench implements Bench {
    private static final long SEED = 20_261_121;
    private static final double NUMPY = 15;
    private static final double NUMBA = 2;
    private static final double RAY = 1.05;
    /** Seconds that a worker on Ray is to spend on a chunk. */
    private static final double CHUNK = 0.3;

    private static final int WORKERS = 2;
    private static final int CHUNKS_EACH = 12;

    @Override
    public String words() {
        return "simulated paths beside NumPy and Numba, and on Ray; --paths N a run (50000), --runs N (5)";
    }

    @Override
    public Sheet run(Options options, Progress progress) throws IOException, InterruptedException {
        options.allow("paths", "runs");
        var question = question();
        var paths = options.number("paths", 50_000);
        var model = question.model();
        var numbers = List.of(
                Long.toString(SEED),
                Double.toHexString(model.drift()),
                Double.toHexString(model.volatility()),
                Double.toHexString(model.near()),
                Double.toHexString(model.far()));
        var numpy = new Pairs();
        var numba = new Pairs();
        try (var peers = new Peers(numbers, progress)) {
            for (var warm = 0; warm < 5; warm++) {
                var peer = peers.run("numba", 10_000);
                same(ours(question, 10_000), peer);
            }
            for (var run = 1; run <= options.number("runs", 5); run++) {
                pair(numpy, ours(question, paths), peers.run("numpy", paths), paths);
                pair(numba, ours(question, paths), peers.run("numba", paths), paths);
                progress.say("run " + run + " of ours, by turns: " + Pairs.range(numba.ours(), 0) + " paths/s");
            }
        }
        return sheet(numpy, numba, ray(question, options.number("runs", 5), progress));
    }

    private static Pairs ray(Question question, int runs, Progress progress) throws IOException, InterruptedException {
        var pairs = new Pairs();
        try (var ray = new RayPeer(progress)) {
            var embedded = new Engine(WORKERS, 1_000);
            wall(embedded, question, 200_000);
            var portion = portion(wall(embedded, question, 200_000));
            var paths = portion * WORKERS * CHUNKS_EACH;
            var simulator = ray.simulator(portion);
            wall(simulator, question, paths);
            for (var run = 1; run <= runs; run++) {
                var here = wall(embedded, question, paths);
                var there = wall(simulator, question, paths);
                if (!Arrays.equals(here.tally().numbers(), there.tally().numbers())) {
                    throw new WrongAnswers("Ray and the engine here found other bits");
                }
                pairs.add(there.seconds(), here.seconds());
                progress.say("run " + run + " on Ray, chunks of " + portion + " paths: "
                        + Pairs.number(there.seconds(), 2) + " s beside " + Pairs.number(here.seconds(), 2) + " s");
            }
        }
        return pairs;
    }

    private record Wall(double seconds, Tally tally) {}

    private static int portion(Wall wall) {
        return (int) (wall.tally().paths() * CHUNK / wall.seconds() / WORKERS);
    }

    private static Wall wall(Simulator simulator, Question question, long paths) {
        var begin = System.nanoTime();
        var tally = simulator.run(question, paths, Engine.Watcher.NONE);
        return new Wall((System.nanoTime() - begin) / 1e9, tally);
    }

    private static void pair(Pairs pairs, Peers.Done ours, Peers.Done peer, long paths) {
        same(ours, peer);
        pairs.add(paths / ours.seconds(), paths / peer.seconds());
    }

    private static void same(Peers.Done ours, Peers.Done peer) {
        if (!ours.ends().equals(peer.ends())) {
            throw new WrongAnswers("paths ended " + ours.ends() + " here and " + peer.ends() + " there");
        }
    }

    private static Question question() {
        var pack = SeededPacks.named("starter-25k");
        var trader = new Trader(
                3,
                8,
                new Trader.Size.OfBalance(Ratio.of("0.5")),
                Ratio.of("0.99"),
                Ratio.of("1.02"),
                Ratio.of("0.0006"),
                Money.of("0.01"));
        var model = PriceModel.normal(0.0003, 0.006).withTails(3);
        var start = Start.of(pack.phases().getFirst());
        return new Question(pack, 0, start, trader, model, null, 30, SEED, false);
    }

    private static Peers.Done ours(Question question, long paths) {
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        var tally = new Engine(1, 10_000).run(question, paths, Engine.Watcher.NONE);
        return new Peers.Done((threads.getCurrentThreadCpuTime() - begin) / 1e9, ends(tally));
    }

    private static String ends(Tally tally) {
        return String.join(
                ",",
                sum(tally.passed()),
                sum(tally.failed(0)),
                sum(tally.failed(1)),
                Long.toString(tally.marks()),
                Long.toHexString(tally.xor()),
                Long.toHexString(tally.sum()));
    }

    private static String sum(long[] days) {
        return Long.toString(Arrays.stream(days).sum());
    }

    private static Sheet sheet(Pairs numpy, Pairs numba, Pairs ray) {
        return new Sheet(
                "bench monte-carlo, %d processors, Java %s"
                        .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version()),
                List.of(row("NumPy", numpy, NUMPY), row("Numba", numba, NUMBA), ray(ray)),
                List.of(
                        "paths of starter-25k, 30 days of three trades of eight marks; processor seconds of one thread",
                        "each path ends alike in all engines, by a fingerprint of its balance, or the run is void",
                        "Ray: two workers, chunks of 0.3 s, wall seconds over HTTP beside two threads here; same bits",
                        "NumPy works in blocks of 10,000 paths; Numba is compiled before the first run"));
    }

    private static Row ray(Pairs pairs) {
        return new Row(
                "P8r",
                "wall seconds on Ray with two workers, beside two threads",
                Pairs.range(pairs.ours(), 2),
                Pairs.range(pairs.peers(), 2),
                Pairs.range(pairs.ratios(), 3),
                "<= " + Pairs.number(RAY, 2) + "x",
                Pairs.median(pairs.ratios()) <= RAY ? Verdict.MET : Verdict.MISSED);
    }

    private static Row row(String peer, Pairs pairs, double bar) {
        var ratio = Pairs.median(pairs.ratios());
        return new Row(
                "P8",
                "paths/s of one processor, beside " + peer,
                Pairs.range(pairs.ours(), 0),
                Pairs.range(pairs.peers(), 0),
                Pairs.range(pairs.ratios(), 2),
                ">= " + Pairs.number(bar, 0) + "x",
                ratio >= bar ? Verdict.MET : Verdict.MISSED);
    }
}
