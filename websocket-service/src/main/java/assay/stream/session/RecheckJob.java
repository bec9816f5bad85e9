package assay.stream.session;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again, all the time, whether every client may still be here and read what it reads. Who could not be asked for
 * stays as long as the settings say, and then goes: {@link ClientSocket#sweep}.
 */
@Singleton
final class RecheckJob implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RecheckJob.class);
    private static final int PATIENCE_SECONDS = 10;

    private final SocketRelay relay;
    private final HttpCore core;
    private final StreamSettings settings;
    private final Thread thread = Thread.ofPlatform().daemon().name("recheck").unstarted(this::run);
    private volatile boolean running = true;

    RecheckJob(SocketRelay relay, HttpCore core, StreamSettings settings) {
        this.relay = relay;
        this.core = core;
        this.settings = settings;
    }

    /** What is asked, and who waits for the answer on which loop. */
    private record Check(LoopRelay loop, Question question, java.util.function.Consumer<Verdict> then) {}

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    private void run() {
        while (running) {
            LockSupport.parkNanos(settings.recheck().toNanos() / 2);
            try {
                var checks = new ArrayList<Check>();
                for (var loop : relay.loops()) {
                    checks.addAll(collect(loop));
                }
                for (int i = 0; i < checks.size(); i += HttpCore.QUESTIONS_MAX) {
                    ask(checks.subList(i, Math.min(checks.size(), i + HttpCore.QUESTIONS_MAX)));
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("clients could not be checked: {}", e.toString());
            }
        }
    }

    private static List<Check> collect(LoopRelay loop) throws InterruptedException {
        var collected = new CompletableFuture<List<Check>>();
        loop.execute(() -> collected.complete(checks(loop)));
        try {
            return collected.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            LOG.warn("an event loop does not answer");
            return List.of();
        }
    }

    private static List<Check> checks(LoopRelay loop) {
        var checks = new ArrayList<Check>();
        for (var socket : loop.sockets()) {
            checks.add(new Check(
                    loop,
                    new Question(socket.holder(), null, null),
                    verdict -> socket.checked(verdict, System.nanoTime())));
            for (var subscription : socket.subscriptions()) {
                var question = subscription.question();
                if (question != null && question.assessment() != null) {
                    checks.add(new Check(loop, question, subscription::checked));
                }
            }
        }
        return checks;
    }

    private void ask(List<Check> checks) {
        var verdicts = core.access(checks.stream().map(Check::question).toList());
        for (int i = 0; i < checks.size(); i++) {
            var check = checks.get(i);
            var verdict = verdicts.get(i);
            check.loop().execute(() -> check.then().accept(verdict));
        }
    }

    @PreDestroy
    void stop() {
        running = false;
        thread.interrupt();
    }
}
