package assay.simulation.question;

import assay.simulation.engine.Engine;
import assay.simulation.engine.Question;
import assay.simulation.engine.Simulator;
import assay.simulation.engine.Tally;
import assay.simulation.wire.QuestionWire;
import assay.simulation.wire.TallyWire;
import assay.simulation.wire.message.Chunk;
import assay.simulation.wire.message.SimulateRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets workers on Ray simulate; when Ray is away, full or wrong, the engine of this process answers instead. The bits
 * are the same, since the workers run the same engine.
 */
public final class HttpRay implements Simulator {
    private static final Logger LOG = LoggerFactory.getLogger(HttpRay.class);
    private static final Duration BEGIN = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 100;
    private static final long REST_NANOS = Duration.ofSeconds(10).toNanos();
    /** A worker makes so many prices in a third of a second, so that two portions of it end within one. */
    private static final long MARKS = 16_000_000;
    /** Into so many portions at least, that workers end together. */
    private static final int PORTIONS = 8;

    private static final int PORTION_LEAST = 500;
    private static final int PORTION_MOST = 50_000;

    private final URI address;
    private final int portion;
    private final Simulator embedded;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BEGIN)
            .build();
    private volatile long restUntil = System.nanoTime();

    /**
     * A way to Ray.
     *
     * @param portion paths that a worker takes at a time, 0 to let the question decide
     * @param embedded answers when Ray does not
     */
    public HttpRay(String address, int portion, Simulator embedded) {
        this.address = URI.create(address);
        this.portion = portion;
        this.embedded = embedded;
    }

    @Override
    public Tally run(Question question, long paths, Engine.Watcher watcher) {
        if (System.nanoTime() - restUntil >= 0) {
            try {
                return onRay(question, paths, watcher);
            } catch (IOException | IllegalArgumentException away) {
                if (watcher.stopped().getAsBoolean()) {
                    throw new Engine.Stopped();
                }
                restUntil = System.nanoTime() + REST_NANOS;
                LOG.warn("Ray did not answer, simulating here: {}", away.toString());
            }
        }
        return embedded.run(question, paths, watcher);
    }

    private Tally onRay(Question question, long paths, Engine.Watcher watcher) throws IOException {
        var asking = client.sendAsync(request(question, paths), HttpResponse.BodyHandlers.ofInputStream());
        var answer = await(asking, watcher);
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            var over = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> closeWhenStopped(body, watcher, over));
            try {
                return sum(body, question, paths, watcher);
            } finally {
                over.countDown();
            }
        }
    }

    private HttpRequest request(Question question, long paths) {
        var message = SimulateRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setQuestion(QuestionWire.write(question))
                .setPaths(paths)
                .setChunkPaths(portion == 0 ? portion(question, paths) : portion)
                .setEngineContract(Question.CONTRACT)
                .build();
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.toByteArray()))
                .build();
    }

    private static int portion(Question question, long paths) {
        var even = Math.max(PORTION_LEAST, paths / PORTIONS);
        return Math.clamp(Math.min(MARKS / question.marks(), even), 1, PORTION_MOST);
    }

    private static <T> T await(CompletableFuture<T> asking, Engine.Watcher watcher) throws IOException {
        var deadline = System.nanoTime() + BEGIN.toNanos();
        while (!watcher.stopped().getAsBoolean() && System.nanoTime() - deadline < 0) {
            try {
                return asking.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                LOG.trace("no answer yet");
            } catch (ExecutionException failure) {
                throw new IOException(failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        var _ = asking.cancel(true);
        throw new IOException("no answer began");
    }

    /** Closing what is read ends the request, and with it the work. */
    private static void closeWhenStopped(InputStream body, Engine.Watcher watcher, CountDownLatch over) {
        try {
            while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (watcher.stopped().getAsBoolean()) {
                    body.close();
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            LOG.debug("a stopped answer did not close", failure);
        }
    }

    private static Tally sum(InputStream body, Question question, long paths, Engine.Watcher watcher)
            throws IOException {
        var whole = Tally.of(question);
        for (var chunk = Chunk.parseDelimitedFrom(body); chunk != null; chunk = Chunk.parseDelimitedFrom(body)) {
            if (!chunk.getRefusal().isEmpty()) {
                throw new IOException("refused: " + chunk.getRefusal());
            }
            whole.add(TallyWire.read(chunk.getTally(), question));
            watcher.progress().accept(whole.paths());
        }
        if (whole.paths() != paths) {
            throw new IOException("the answer ended after " + whole.paths() + " of " + paths + " paths");
        }
        return whole;
    }
}
