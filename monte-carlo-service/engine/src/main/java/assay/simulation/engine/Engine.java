package assay.simulation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Simulates many paths of a question in this process. */
public final class Engine implements Simulator {
    /** Between two looks at whether it was stopped a thread makes so many prices at most, a fraction of a second's. */
    private static final long MARKS = 8_000_000;

    private final int threads;
    private final int chunk;

    /**
     * An engine.
     *
     * @param threads at work together, above zero
     * @param chunk paths that one takes at a time at most, above zero; between two it looks whether it was stopped
     */
    public Engine(int threads, int chunk) {
        if (threads < 1 || chunk < 1) {
            throw new IllegalArgumentException("threads and chunk above zero");
        }
        this.threads = threads;
        this.chunk = chunk;
    }

    /**
     * How a run is watched.
     *
     * @param progress is told how many paths are done, from any of the threads
     * @param stopped asked between chunks
     */
    public record Watcher(LongConsumer progress, BooleanSupplier stopped) {
        public static final Watcher NONE = new Watcher(_ -> {}, () -> false);
    }

    /** What of a pack's phase keeps it from being simulated, empty when nothing does. */
    public static List<Refusal> refusals(Question question) {
        return Rules.refusals(question.pack(), question.phase());
    }

    @Override
    public Tally run(Question question, long paths, Watcher watcher) {
        var rules = Rules.of(question.pack(), question.phase());
        var work = new Work(question, rules, paths, watcher);
        var others = new ArrayList<Thread>();
        for (var i = 1; i < threads; i++) {
            others.add(Thread.ofPlatform().name("paths-" + i).daemon().start(work));
        }
        work.run();
        for (var other : others) {
            join(other);
        }
        return work.result();
    }

    /**
     * The tally of some neighbouring paths, made by the caller's thread.
     *
     * @throws UnknownRules if the kernel lacks a kind of the pack
     */
    public static Tally chunk(Question question, long first, long count) {
        var rules = Rules.of(question.pack(), question.phase());
        var tally = new Tally(rules, question.days(), question.byDay());
        new Kernel(question, rules).run(first, count, tally);
        return tally;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** A run was stopped before its end. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("stopped");
        }
    }

    private final class Work implements Runnable {
        private final Question question;
        private final Rules rules;
        private final long paths;
        private final Watcher watcher;
        private final AtomicLong next = new AtomicLong();
        private final AtomicLong done = new AtomicLong();
        private final Tally whole;
        private final int step;

        Work(Question question, Rules rules, long paths, Watcher watcher) {
            this.question = question;
            this.rules = rules;
            this.paths = paths;
            this.watcher = watcher;
            whole = new Tally(rules, question.days(), question.byDay());
            step = Math.clamp(MARKS / question.marks(), 1, chunk);
        }

        @Override
        public void run() {
            var kernel = new Kernel(question, rules);
            var own = new Tally(rules, question.days(), question.byDay());
            var first = next.getAndAdd(step);
            while (first < paths && !watcher.stopped().getAsBoolean()) {
                var count = Math.min(step, paths - first);
                kernel.run(first, count, own);
                watcher.progress().accept(done.addAndGet(count));
                first = next.getAndAdd(step);
            }
            synchronized (whole) {
                whole.add(own);
            }
        }

        Tally result() {
            synchronized (whole) {
                if (whole.paths() < paths) {
                    throw new Stopped();
                }
                return whole;
            }
        }
    }
}
