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
    private static final List<String> FIGURES = List.of("P1a", "P1b", "P2", "P3");

    @Override
    public String words() {
        return "processor time a message, memory an idle socket, line to frame; --runs N (5), --seconds N a run (3),\n"
                + "          --clients N (1000), --idle N connections (10000), --lines N (1500),\n"
                + "          --only P1a,P1b,P2,P3 (some of the figures), --beside "
                + String.join(",", Peers.NAMES);
    }

    @Override
    public Sheet run(Options options, Progress progress) throws IOException, InterruptedException {
        options.allow("runs", "seconds", "clients", "idle", "lines", "only", "beside");
        var figures = options.chosen("only", FIGURES);
        var names = options.chosen("beside", Peers.NAMES);
        Kernel.moveTo(1);
        var checkout = Checkout.here();
        var peers = new Peers(checkout);
        var rows = new ArrayList<Row>();
        var folder = Files.createTempDirectory("bench-stream");
        try (var parts = OwnServer.Parts.start(folder)) {
            var session = new Session(checkout, parts, peers, rows, figures);
            if (!figures.equals(List.of("P2"))) {
                messages(options, progress, session, names);
            }
            if (figures.contains("P2")) {
                memory(options, progress, session);
            }
        }
        peers.absent().forEach((name, why) -> rows.add(missing(name, why)));
        return new Sheet(
                "stream, on " + Runtime.getRuntime().availableProcessors() + " processors", rows, notes(options));
    }

    /** What the parts of a run share. */
    private record Session(
            Checkout checkout, OwnServer.Parts parts, Peers peers, List<Row> rows, List<String> figures) {}

    private static void messages(Options options, Progress progress, Session session, List<String> names)
            throws IOException, InterruptedException {
        int runs = options.number("runs", 5);
        var servers = new ArrayList<Server>();
        var ours = OwnServer.start(session.checkout(), session.parts());
        try {
            servers.add(ours);
            servers.addAll(session.peers().start(names, progress));
            var cost = new FrameCost(servers, options.number("clients", 1_000), progress);
            cost.join();
            for (var figure : costs(options.number("seconds", 3))) {
                if (session.figures().contains(figure.id())) {
                    session.rows().addAll(cost.measure(figure, runs));
                }
            }
            if (session.figures().contains("P3")) {
                var latency = new KafkaToFrame(session.parts(), options.number("lines", 1_500), progress);
                latency.measure(ours, runs);
                session.rows().addAll(latency.rows());
            }
            cost.leave();
        } finally {
            for (var server : servers) {
                server.close();
            }
        }
    }

    private static List<FrameCost.Figure> costs(int seconds) {
        return List.of(
                new FrameCost.Figure(
                        "P1a",
                        "ns of the server for a message, one a write",
                        new Server.Load(seconds * 1_000 / WARM_MILLIS, 1, WARM_MILLIS, 0),
                        Map.of("Bun", 1.0)),
                new FrameCost.Figure(
                        "P1b",
                        "the same, ten coalesced",
                        new Server.Load(seconds * 20, 10, 50, 0),
                        Map.of("Bun", 1.0, "ws", 0.15, "ChannelGroup", 0.15)));
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
                "kernel is the floor: one buffer and one call a socket, nothing else",
                "ours is the whole service with the compiler that ./assay up gives it: it reads the tape from Kafka,"
                        + " checks its chain, makes the frame; peers send a text of the same length that they have",
                "processor time from the kernel, user and system, to 10 ms; every message was counted at every client");
    }
}
