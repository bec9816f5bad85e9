package assay.simulation.question;

import assay.simulation.answer.Ask;
import assay.simulation.engine.Engine;
import assay.simulation.engine.Simulator;
import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions one at a time, with all of the engine's threads. The queue is bounded: what does not fit is refused
 * before anything is kept, and what was cancelled stops between two chunks.
 */
@Context
class SimulationJob {
    private static final Logger LOG = LoggerFactory.getLogger(SimulationJob.class);
    private static final long TOLD_EVERY_NANOS = 300_000_000;

    private final SimulationStore store;
    private final KafkaProgress progress;
    private final ObjectMapper json;
    private final Simulator engine;
    private final Clock clock = Clock.systemUTC();
    private final ThreadPoolExecutor worker;
    private final ConcurrentHashMap<UUID, Task> tasks = new ConcurrentHashMap<>();

    SimulationJob(SimulationStore store, KafkaProgress progress, ObjectMapper json, SimulationSettings settings) {
        this.store = store;
        this.progress = progress;
        this.json = json;
        var embedded = new Engine(settings.threads(), settings.chunk());
        engine = settings.ray().isEmpty() ? embedded : new HttpRay(settings.ray(), settings.portion(), embedded);
        worker = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                task -> Thread.ofPlatform().name("simulation").daemon().unstarted(task));
    }

    /** What is to be done: who asked, and how the answer is made. */
    record Order(SimulationRow row, long paths, Function<Engine.Watcher, Map<String, Object>> work) {}

    /** The engine that orders are made with. */
    Ask ask(assay.simulation.engine.Question question, long paths, Engine.Watcher watcher) {
        return new Ask(question, paths, engine, watcher);
    }

    /** How many questions of a person wait or run here. */
    int ofOwner(UUID owner) {
        var count = 0;
        for (var task : tasks.values()) {
            count += task.order.row().owner().equals(owner) ? 1 : 0;
        }
        return count;
    }

    boolean isFull() {
        return worker.getQueue().remainingCapacity() == 0;
    }

    boolean has(UUID id) {
        return tasks.containsKey(id);
    }

    /** Takes a question whose row is kept; false when there is no room any more. */
    boolean take(Order order) {
        var task = new Task(order);
        tasks.put(order.row().id(), task);
        try {
            worker.execute(task);
            return true;
        } catch (RejectedExecutionException full) {
            tasks.remove(order.row().id());
            return false;
        }
    }

    /** Stops a question here, if it is here; its row is already cancelled. */
    void cancel(UUID id) {
        var task = tasks.remove(id);
        if (task != null) {
            task.stopped = true;
            var _ = worker.remove(task);
        }
    }

    /** Another process may have cancelled what waits or runs here. */
    @Scheduled(fixedDelay = "500ms")
    void look() {
        for (var id : tasks.keySet()) {
            if (!store.seen(id, now())) {
                cancel(id);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @PreDestroy
    void close() {
        for (var task : tasks.values()) {
            task.stopped = true;
        }
        worker.shutdownNow();
    }

    private final class Task implements Runnable {
        private final Order order;
        private final AtomicLong toldAt = new AtomicLong(System.nanoTime());
        private volatile boolean stopped;

        Task(Order order) {
            this.order = order;
        }

        @Override
        public void run() {
            var id = order.row().id();
            try {
                if (!stopped && store.working(id, 0, now())) {
                    var answer = order.work().apply(new Engine.Watcher(this::told, () -> stopped));
                    end(new Ending.Done(answer, json.writeValueAsString(answer)));
                }
            } catch (Engine.Stopped _) {
                LOG.info("simulation {} was stopped", id);
            } catch (IOException | RuntimeException failure) {
                LOG.error("simulation {} failed", id, failure);
                end(new Ending.Failed("internal"));
            } finally {
                tasks.remove(id);
            }
        }

        private void end(Ending ending) {
            var _ = store.end(order.row(), ending, now());
        }

        private void told(long done) {
            var now = System.nanoTime();
            var last = toldAt.get();
            if (now - last > TOLD_EVERY_NANOS && toldAt.compareAndSet(last, now)) {
                var at = now();
                var share = Math.min(1.0, (double) done / order.paths());
                stopped |= !store.working(order.row().id(), share, at);
                if (!stopped) {
                    progress.tell(order.row(), done, at);
                }
            }
        }
    }
}
