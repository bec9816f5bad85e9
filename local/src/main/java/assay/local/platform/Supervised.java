package assay.local.platform;

import assay.local.infra.LeashedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One of the platform's processes, started again with growing pauses when it ends by itself. */
final class Supervised implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PAUSE_LEAST = Duration.ofMillis(200);
    private static final Duration PAUSE_MOST = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final String name;
    private final Launching launching;
    private final Leftovers leftovers;
    private final CountDownLatch leftAlone = new CountDownLatch(1);
    private volatile LeashedProcess process;

    /** How the process starts. */
    interface Launching {
        LeashedProcess.Order order();
    }

    private Supervised(String name, Launching launching, Leftovers leftovers) {
        this.name = name;
        this.launching = launching;
        this.leftovers = leftovers;
        this.process = launch();
    }

    static Supervised start(String name, Launching launching, Leftovers leftovers) {
        return new Supervised(name, launching, leftovers);
    }

    private LeashedProcess launch() {
        try {
            var started = LeashedProcess.start(launching.order());
            leftovers.note(name, started.pid());
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    Optional<Integer> exitCode() {
        return process.exitCode();
    }

    void superviseFromNow(Progress progress) {
        Thread.ofPlatform().name("supervise " + name).daemon().start(() -> supervise(progress));
    }

    private void supervise(Progress progress) {
        var pause = PAUSE_LEAST;
        var since = System.nanoTime();
        while (!rest(LOOK)) {
            var code = process.exitCode();
            if (code.isEmpty()) {
                continue;
            }
            pause = System.nanoTime() - since > STEADY.toNanos() ? PAUSE_LEAST : pause;
            progress.note(name + " ended with exit code " + code.get() + ", starting it again");
            if (rest(pause)) {
                return;
            }
            process = launch();
            since = System.nanoTime();
            pause = pause.multipliedBy(2).compareTo(PAUSE_MOST) > 0 ? PAUSE_MOST : pause.multipliedBy(2);
        }
    }

    /** True once the process is to be left alone. */
    private boolean rest(Duration time) {
        try {
            return leftAlone.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void leaveAlone() {
        leftAlone.countDown();
    }

    void askToStop() {
        process.askToStop();
    }

    @Override
    public void close() {
        leaveAlone();
        process.close();
    }
}
