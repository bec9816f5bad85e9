package assay.bench.stream;

import assay.bench.Pairs;
import assay.bench.Progress;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import assay.bench.WrongAnswers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** P1a and P1b: processor time of the server for one delivered message, ours and each peer's by turns. */
final class FrameCost {
    private static final Duration STILL = Duration.ofMillis(300);
    private static final double LOST_MAX = 0.001;
    /** Ticks that reached a client apart from each other; fewer, and a write carried more than it should have. */
    private static final double APART_MIN = 0.9;

    private static final int ATTEMPTS_MAX = 8;
    /** Rounds that count for nobody: a compiler at work on the server's one core is not the price of a message. */
    private static final int WARM_ROUNDS = 3;
    /** What ours compiles beside that is what reads the tape, a thousand times less often than a peer sends. */
    private static final Server.Load WARM = new Server.Load(800, 10, 10, 0);

    private final List<Server> servers;
    private final Map<Server, Crowd> crowds = new HashMap<>();
    private final int clients;
    private final Progress progress;
    private int bytes;

    FrameCost(List<Server> servers, int clients, Progress progress) {
        this.servers = servers;
        this.clients = clients;
        this.progress = progress;
    }

    /** One figure: how messages come, and what it may be of each peer's. */
    record Figure(String id, String words, Server.Load load, Map<String, Double> bars) {}

    void join() throws IOException, InterruptedException {
        for (var server : servers) {
            progress.say(clients + " clients to " + server.name());
            var crowd = new Crowd();
            crowds.put(server, crowd);
            crowd.join(server.door(), clients);
            crowd.quiet(STILL);
        }
        var ours = servers.getFirst();
        var crowd = crowd(ours);
        long frames = crowd.frames();
        long before = crowd.bytes();
        ours.publish(new Server.Load(50, 1, 20, 0));
        crowd.quiet(STILL);
        bytes = (int) Math.round((double) (crowd.bytes() - before) / (crowd.frames() - frames));
        progress.say("messages of " + bytes + " bytes");
        progress.say("warming ours up");
        ours.publish(WARM);
        crowd.quiet(STILL);
    }

    private Crowd crowd(Server server) {
        var crowd = crowds.get(server);
        if (crowd == null) {
            throw new IllegalStateException("nobody joined " + server.name());
        }
        return crowd;
    }

    List<Row> measure(Figure figure, int runs) throws IOException, InterruptedException {
        var costs = new HashMap<Server, List<Double>>();
        for (int run = 1 - WARM_ROUNDS; run <= runs; run++) {
            for (var server : servers) {
                double nanos = nanosAMessage(server, figure.load());
                if (run > 0) {
                    costs.computeIfAbsent(server, _ -> new ArrayList<>()).add(nanos);
                    progress.say(
                            String.format(Locale.ROOT, "%s %s: %.0f ns a message", figure.id(), server.name(), nanos));
                }
            }
        }
        var rows = new ArrayList<Row>();
        var ours = costs.getOrDefault(servers.getFirst(), List.of());
        for (var peer : servers.subList(1, servers.size())) {
            rows.add(row(figure, peer.name(), ours, costs.getOrDefault(peer, List.of())));
        }
        return rows;
    }

    /** A round in which somebody was held up, so that prices were replaced or left together, is done again. */
    private double nanosAMessage(Server server, Server.Load asked) throws IOException, InterruptedException {
        var load = new Server.Load(asked.ticks(), asked.perTick(), asked.millis(), bytes);
        double expected = (double) load.messages() * clients;
        double delivered = 0;
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            var crowd = crowd(server);
            long frames = crowd.frames();
            long payload = crowd.bytes();
            long reads = crowd.reads();
            double begin = Kernel.seconds(server.pid());
            server.publish(load);
            crowd.quiet(STILL);
            double seconds = Kernel.seconds(server.pid()) - begin;
            delivered = server.deliveries(crowd.frames() - frames, crowd.bytes() - payload, load);
            double apart = (crowd.reads() - reads) / ((double) load.ticks() * clients);
            if (Math.abs(delivered - expected) <= expected * LOST_MAX && apart >= APART_MIN) {
                return seconds * 1e9 / delivered;
            }
            progress.say(String.format(
                    Locale.ROOT,
                    "%s delivered %.0f of %.0f in %.2f reads a tick: again",
                    server.name(),
                    delivered,
                    expected,
                    apart));
        }
        throw new WrongAnswers(
                "%s delivered %.0f of %.0f, or ticks together".formatted(server.name(), delivered, expected));
    }

    private static Row row(Figure figure, String peer, List<Double> ours, List<Double> peers) {
        var pairs = new Pairs();
        for (int i = 0; i < ours.size(); i++) {
            pairs.add(ours.get(i), peers.get(i));
        }
        var bar = figure.bars().get(peer);
        return new Row(
                figure.id(),
                figure.words(),
                Pairs.range(pairs.ours(), 0),
                peer + " " + Pairs.range(pairs.peers(), 0),
                Pairs.range(pairs.ratios(), 2),
                bar == null ? "" : String.format(Locale.ROOT, "<= %.2fx", bar),
                bar == null
                        ? Verdict.FOR_INFORMATION
                        : Pairs.median(pairs.ratios()) <= bar ? Verdict.MET : Verdict.MISSED);
    }

    void leave() throws IOException {
        for (var crowd : crowds.values()) {
            crowd.close();
        }
        crowds.clear();
    }
}
