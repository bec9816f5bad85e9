package assay.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks the starting parts whether they are ready, tells when each is, and gives up with the name of what is missing.
 */
final class StartWatch {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 250;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Progress progress;
    private final HttpClient client = HttpClient.newHttpClient();
    private final long began = System.nanoTime();

    StartWatch(Progress progress) {
        this.progress = progress;
    }

    /** A part's answer: its status (0 for none) and its body. */
    private record Answer(int status, JsonNode body) {}

    /** Waits for parts that one process has in it: each is ready once the process no longer names it as missing. */
    void awaitParts(int port, List<String> parts, Runnable check) {
        var waiting = new ArrayList<>(parts);
        var deadline = System.nanoTime() + START.toNanos();
        while (!waiting.isEmpty()) {
            var answer = ask(port);
            for (var part : List.copyOf(waiting)) {
                if (answer.status() != 0 && !answer.body().path("missing").has(part)) {
                    waiting.remove(part);
                    tell(part);
                }
            }
            pause(check, deadline, waiting.toString());
        }
    }

    void awaitServices(Map<String, Integer> ports, Runnable check) {
        var waiting = new TreeMap<>(ports);
        var deadline = System.nanoTime() + START.toNanos();
        while (!waiting.isEmpty()) {
            var reasons = new TreeMap<String, String>();
            for (var service : Map.copyOf(waiting).entrySet()) {
                var answer = ask(service.getValue());
                if (answer.status() == 200) {
                    waiting.remove(service.getKey());
                    tell(service.getKey());
                } else {
                    reasons.put(service.getKey(), answer.body().path("missing").toString());
                }
            }
            pause(check, deadline, reasons.toString());
        }
    }

    private void tell(String part) {
        progress.ready(part, Duration.ofNanos(System.nanoTime() - began));
    }

    private void pause(Runnable check, long deadline, String missing) {
        check.run();
        if (progress.isCancelled()) {
            throw new PlatformFault("ended before it had started");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new PlatformFault("not ready after " + START.toMinutes() + " minutes: " + missing);
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFault("interrupted while starting");
        }
    }

    private Answer ask(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready"))
                .timeout(ASK)
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException notYet) {
            return new Answer(0, MissingNode.getInstance());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFault("interrupted while starting");
        }
    }
}
