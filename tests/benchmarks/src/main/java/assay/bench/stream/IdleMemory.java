package assay.bench.stream;

import assay.bench.Pairs;
import assay.bench.Progress;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** P2: resident memory of a connection that is signed in, subscribed and idle; a fresh server for each run. */
final class IdleMemory {
    private static final double BAR_RATIO = 0.5;
    private static final double BAR_BYTES = 6_144;
    private static final int FIRST = 500;
    private static final int SETTLE_MILLIS = 1_500;

    private final Pairs pairs = new Pairs();
    private final int clients;
    private final Progress progress;

    IdleMemory(int clients, Progress progress) {
        this.clients = clients;
        this.progress = progress;
    }

    void add(Server ours, Server peer) throws IOException, InterruptedException {
        double own = bytesAClient(ours);
        double other = bytesAClient(peer);
        pairs.add(own, other);
        progress.say(String.format(Locale.ROOT, "P2: %.0f bytes a connection, %s %.0f", own, peer.name(), other));
    }

    /** The first few hundred warm the server up and do not count. */
    private double bytesAClient(Server server) throws IOException, InterruptedException {
        try (var crowd = new Crowd()) {
            crowd.join(server.door(), FIRST);
            long before = settled(server);
            crowd.join(server.door(), clients);
            return (settled(server) - before) * 1024.0 / clients;
        }
    }

    private static long settled(Server server) throws IOException, InterruptedException {
        if (server instanceof OwnServer) {
            for (int i = 0; i < 2; i++) {
                var jcmd =
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
                new ProcessBuilder(List.of(jcmd, Long.toString(server.pid()), "GC.run"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor(20, TimeUnit.SECONDS);
            }
        }
        Thread.sleep(SETTLE_MILLIS);
        return Kernel.residentKilobytes(server.pid());
    }

    List<Row> rows() {
        return List.of(
                new Row(
                        "P2",
                        "resident bytes of an idle connection of " + clients,
                        Pairs.range(pairs.ours(), 0),
                        "NATS " + Pairs.range(pairs.peers(), 0),
                        Pairs.range(pairs.ratios(), 2),
                        "<= 0.5x",
                        Pairs.median(pairs.ratios()) <= BAR_RATIO ? Verdict.MET : Verdict.MISSED),
                new Row(
                        "P2",
                        "the same, by itself",
                        Pairs.range(pairs.ours(), 0),
                        "published: Centrifugo 27 KB, tuned 10.9",
                        "",
                        "<= 6 KB",
                        Pairs.median(pairs.ours()) <= BAR_BYTES ? Verdict.MET : Verdict.MISSED));
    }
}
