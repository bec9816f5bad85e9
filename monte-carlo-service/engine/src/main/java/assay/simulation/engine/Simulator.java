package assay.simulation.engine;

/** Whoever simulates: in this process or elsewhere, with the same bits. */
public interface Simulator {
    /**
     * The tally of paths 0 to {@code paths - 1}.
     *
     * @throws UnknownRules if the kernel lacks a kind of the pack
     * @throws Engine.Stopped if the watcher stopped it
     */
    Tally run(Question question, long paths, Engine.Watcher watcher);
}
