package assay.bench.order;

import assay.bench.Options;
import assay.bench.Pairs;
import assay.bench.Progress;
import assay.bench.Sheet;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One run of the whole benchmark on a started platform. */
final class Session {

    private static final int SETTLE_SECONDS = 3;
    private static final double POSTED_SHARE = 0.2;
    private static final double WARM_RATE = 150;
    private static final double WARM_SECONDS = 5;
    private static final double DURABLE_RATIO = 8;
    private final EmbeddedCore core;
    private final Progress progress;
    private final int seconds;
    private final int runs;
    private final int idle;
    private final int accounts;
    private final int traders;
    private final PostgresJournal journal;
    private final List<Row> rows = new ArrayList<>();

    Session(EmbeddedCore core, Options options, Progress progress) {
        this.core = core;
        this.progress = progress;
        this.seconds = options.number("seconds", 10);
        this.runs = options.number("runs", 5);
        this.idle = options.number("idle", 60);
        this.accounts = options.number("accounts", 1_024);
        this.traders = options.number("traders", 64);
        this.journal = new PostgresJournal(core.database());
    }

    Sheet run() throws IOException, InterruptedException {
        var traffic = new Traffic(core.commands());
        traffic.open(accounts);
        progress.say(accounts + " accounts are open");
        var asleep = idle("no command, no position");
        var durable = new DurableOrders(traffic, progress);
        var rate = durable(durable);
        var posted = posted(rate);
        traffic.hold();
        var held = idle("open positions, no events");
        rows.add(bound("P6c", "commits, no command and no position, " + idle + " s", (double) asleep.shards(), 0));
        rows.add(bound("P6c", "commits a second and shard, open positions", held.perShardSecond(), 1));
        var reckoning = new Reckoning(core, journal, progress).settle(traffic.acked() + posted);
        rows.add(Row.plain("", "acked = stored = replayed, ledgers sum to zero", reckoning));
        return new Sheet(title(), rows, notes());
    }

    private IdleCommits.Count idle(String what) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        progress.say("idle for " + idle + " s: " + what);
        var count = new IdleCommits(journal).over(idle);
        progress.say(what + ": " + count);
        return count;
    }

    private double durable(DurableOrders orders) throws IOException, InterruptedException {
        progress.say("filling the peer's tables");
        var peer = Peer.prepare(core.database().named("market"));
        int clients = peer.bestClients(Math.min(seconds, 5));
        var rate = orders.highestRate();
        var pairs = new Pairs();
        var waits = new ArrayList<Double>();
        var before = journal.size();
        for (int i = 0; i < runs; i++) {
            var pg = peer.run(clients, seconds);
            var run = orders.run(rate, seconds);
            progress.say("pair %d: %s; %s %,.0f tps with %d clients"
                    .formatted(i + 1, run, peer.name(), pg.perSecond(), clients));
            pairs.add(run.perSecond(), pg.perSecond());
            waits.add(run.p99Millis());
        }
        var size = journal.size().since(before);
        rows.add(ratio("P6a", "durable orders/s", peer.name(), pairs));
        rows.add(bound("P6a", "ack p99, ms (median)", Pairs.median(waits), DurableOrders.WAIT_MAX_MILLIS));
        rows.add(Row.plain(
                "P6a",
                "lines, bytes of lines per order",
                String.format(
                        Locale.ROOT,
                        "%.2f, %.0f",
                        size.lines() / (double) size.placed(),
                        size.bytes() / (double) size.placed())));
        return Pairs.median(pairs.ours());
    }

    private static Row ratio(String id, String what, String peer, Pairs pairs) {
        double least = DURABLE_RATIO;
        var ratio = Pairs.median(pairs.ratios());
        return new Row(
                id,
                what,
                Pairs.range(pairs.ours(), 0),
                peer + " " + Pairs.range(pairs.peers(), 0),
                Pairs.range(pairs.ratios(), 2),
                String.format(Locale.ROOT, ">= %.1fx", least),
                ratio >= least ? Verdict.MET : Verdict.MISSED);
    }

    private static Row bound(String id, String what, double figure, double most) {
        return new Row(
                id,
                what,
                String.format(Locale.ROOT, "%.2f", figure),
                "",
                "",
                String.format(Locale.ROOT, "<= %.0f", most),
                figure <= most ? Verdict.MET : Verdict.MISSED);
    }

    private long posted(double durableRate) throws IOException, InterruptedException {
        var posted = new PostedOrders(core.address(), progress);
        posted.open(traders);
        double rate = Math.max(1, durableRate * POSTED_SHARE);
        Warming.through("the requests", progress, () -> posted.run(WARM_RATE, WARM_SECONDS));
        var p50 = new Percentile(50, 1.3);
        var p99 = new Percentile(99, 1.5);
        for (int i = 0; i < runs; i++) {
            var hop = KafkaHop.measure(core.bootstrap(), rate, seconds / 2.0);
            var commit = PostgresCommit.measure(core.database().named("market"), rate, seconds / 2.0);
            var ours = posted.run(rate, seconds);
            p50.add(ours, hop, commit);
            p99.add(ours, hop, commit);
            progress.say("posted pair %d at %.0f/s: %s; %s".formatted(i + 1, rate, p50.words(), p99.words()));
        }
        rows.add(p50.row(rate));
        rows.add(p99.row(rate));
        return posted.sent();
    }

    private static String title() {
        return "bench order, %d processors, Java %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    private static List<String> notes() {
        return List.of(
                "P6a: commands go through the real Kafka topic, the real shard loop and one PostgreSQL transaction; the"
                        + " load and core share this process, broker and PostgreSQL have their own",
                "the peer runs at READ COMMITTED with its best of 1, 4 and 8 clients, scale 20, on the same server",
                "P6b: floors are an acks=all Kafka hop, and one 2 KB row and its commit, each at the same rate",
                "every wait counts from the intended instant of an open loop");
    }
}
