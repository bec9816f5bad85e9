package assay.stream.session;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/** Questions to core, as many in one request as came while the one before it was under way. */
@Singleton
final class AccessDesk {
    private static final int CLERKS = 2;

    private record Waiting(Question question, CompletableFuture<Verdict> answer) {}

    private final HttpCore core;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final List<Thread> clerks;

    AccessDesk(HttpCore core) {
        this.core = core;
        this.clerks = IntStream.range(0, CLERKS)
                .mapToObj(n -> Thread.ofVirtual().name("access-" + n).start(this::work))
                .toList();
    }

    /** Completes on a thread of this desk's own; exceptionally when core does not answer. */
    CompletableFuture<Verdict> ask(Question question) {
        var each = new Waiting(question, new CompletableFuture<>());
        waiting.add(each);
        return each.answer();
    }

    private void work() {
        var batch = new ArrayList<Waiting>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(waiting.take());
            } catch (InterruptedException _) {
                return;
            }
            waiting.drainTo(batch, HttpCore.QUESTIONS_MAX - 1);
            answer(batch);
            batch.clear();
        }
    }

    private void answer(List<Waiting> batch) {
        try {
            var verdicts = core.access(batch.stream().map(Waiting::question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(verdicts.get(i));
            }
        } catch (RuntimeException e) {
            batch.forEach(each -> each.answer().completeExceptionally(e));
        }
    }

    @PreDestroy
    void stop() {
        clerks.forEach(Thread::interrupt);
    }
}
