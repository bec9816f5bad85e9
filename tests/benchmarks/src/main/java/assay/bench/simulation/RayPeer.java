package assay.bench.simulation;

import assay.bench.Missing;
import assay.bench.Progress;
import assay.local.platform.Checkout;
import assay.local.platform.RayProcess;
import assay.simulation.engine.Simulator;
import assay.simulation.question.HttpRay;
import java.nio.file.Path;

/** Ray with two workers on loopback, installed once into target/ray and ended with the bench. */
final class RayPeer implements AutoCloseable {
    private static final Path LOGS = Checkout.here().root().resolve("tests/benchmarks/target");
    private static final Simulator NOBODY = (_, _, _) -> {
        throw new Missing("Ray did not answer; see " + LOGS.resolve("ray.log"));
    };

    private final RayProcess ray;

    RayPeer(Progress progress) {
        progress.say("starting Ray, installed into target/ray if it is not there");
        try {
            ray = RayProcess.start(Checkout.here(), LOGS);
        } catch (IllegalStateException missing) {
            throw new Missing("Ray cannot be had here: " + missing.getMessage());
        }
    }

    /** Ray, in portions of so many paths. */
    Simulator simulator(int portion) {
        return new HttpRay(ray.address(), portion, NOBODY);
    }

    @Override
    public void close() {
        ray.close();
    }
}
