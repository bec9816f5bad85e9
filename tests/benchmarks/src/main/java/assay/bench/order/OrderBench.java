package assay.bench.order;

import assay.bench.Bench;
import assay.bench.Options;
import assay.bench.Progress;
import assay.bench.Sheet;
import java.io.IOException;

/** P6a, P6b and P6c: the order path beside pgbench and beside its own floors, and what it costs when idle. */
public final class OrderBench implements Bench {

    @Override
    public String words() {
        return "durable orders a second, POST to answer, idle commits; --seconds N a run (10), --runs N (5),\n"
                + "         --idle N seconds (60), --accounts N (1024), --traders N (64)";
    }

    @Override
    public Sheet run(Options options, Progress progress) throws IOException, InterruptedException {
        options.allow("seconds", "runs", "idle", "accounts", "traders");
        try (var core = EmbeddedCore.start(new TapeScript(false), progress)) {
            return new Session(core, options, progress).run();
        }
    }
}
