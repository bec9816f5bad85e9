package assay.bench.stream;

import assay.bench.Bench;
import assay.bench.Options;
import assay.bench.Progress;
import assay.bench.Sheet;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import assay.local.platform.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** P1a, P1b, P2 and P3: the socket service beside the servers that people would take instead. */
public final class StreamBench implements Bench {
    private static final int WARM_MILLIS = 20;

    @Override
    public String words() {
        return "processor time a message, memory an idle socket, line to frame; --runs N (5), --seconds N a run (3),\n"
                + "          --clients N (1000), --idle N connections (10000), --lines N (1500)";
    }

    @Override
    public Sheet run(Options options, Progress progress) throws IOException, InterruptedException {
        options.allow("runs", "seconds", "clients", "idle", "lines");
        Kernel.moveTo(1);
        var checkout = Checkout.here();
        var peers = new Peers(checkout);
        var rows = new ArrayList<Row>();
        var folder = Files.createTempDirectory("bench-stream");
        try (var parts = OwnServer.Parts.start(folder)) {
            messages(options, progress, new Session(checkout, parts, peers, rows));
            memory(options, progress, new Session(checkout, parts, peers, rows));
        }
        peers.absent().forEach((name, why) -> rows.add(missing(name, why)));
        return new Sheet(
                "stream, on " + Runtime.getRuntime().availableProcessors() + " processors", rows, notes(options));
    }

    /** What the parts of a run share. */
    private record Session(Checkout checkout, OwnServer.Parts parts, Peers peers, List<Row> rows) {}

    private static void messages(Options options, Progress progress, Session session)
            throws IOException, InterruptedException {
        int runs = options.number("runs", 5);
        int seconds = options.number("seconds", 3);
        var servers = new ArrayList<Server>();
        var ours = OwnServer.start(session.checkout(), session.parts());
        try {
            servers.add(ours);
            servers.addAll(session.peers().start(progress));
            var cost = new FrameCost(servers, options.number("clients", 1_000), progress);
            cost.join();
            session.rows()
                    .addAll(cost.measure(
                            new FrameCost.Figure(
                                    "P1a",
                                    "ns of the server for a message, one a write",
                                    new Server.Load(seconds * 1_000 / WARM_MILLIS, 1, WARM_MILLIS, 0),
                                    Map.of("Bun", 1.0)),
                            runs));
            session.rows()
                    .addAll(cost.measure(
                            new FrameCost.Figure(
                                    "P1b",
                                    "the same, ten coalesced",
                                    new Server.Load(seconds * 20, 10, 50, 0),
                                    Map.of("Bun", 1.0, "ws", 0.15, "ChannelGroup", 0.15)),
                            runs));
            var latency = new KafkaToFrame(session.parts(), options.number("lines", 1_500), progress);
            latency.measure(ours, runs);
            session.rows().addAll(latency.rows());
            cost.leave();
        } finally {
            for (var server : servers) {
                server.close();
            }
        }
    }

    private static void memory(Options options, Progress progress, Session session)
            throws IOException, InterruptedException {
        if (session.peers().absent().containsKey("NATS")) {
            return;
        }
        var memory = new IdleMemory(options.number("idle", 10_000), progress);
        for (int run = 0; run < options.number("runs", 5); run++) {
            try (var ours = OwnServer.start(session.checkout(), session.parts());
                    var nats = session.peers().nats()) {
                memory.add(ours, nats);
            }
        }
        session.rows().addAll(memory.rows());
    }

    private static Row missing(String peer, String why) {
        return new Row("P1", "beside " + peer, "", "absent: " + why, "", "to be measured", Verdict.MISSED);
    }

    private static List<String> notes(Options options) {
        return List.of(
                options.number("runs", 5) + " rounds, by turns, after three that warm up; servers on core 0, clients,"
                        + " broker and Redis on core 1" + (Kernel.canPin() ? "" : " (not pinned here)"),
                "ours is the whole service: it reads the tape from Kafka, checks its chain, makes the frame;"
                        + " peers send a text of the same length that they have",
                "processor time from the kernel, user and system, to 10 ms; every message was counted at every client");
    }
}
