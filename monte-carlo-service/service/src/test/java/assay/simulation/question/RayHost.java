package assay.simulation.question;

import assay.local.platform.Checkout;
import assay.local.platform.RayProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Ray for tests, and what it says of itself. */
final class RayHost implements AutoCloseable {
    static final Path ROOT = Checkout.here().root();
    static final Path FOLDER = RayProcess.folder(Checkout.here());

    final String address;
    private final RayProcess ray;

    private RayHost(RayProcess ray) {
        this.ray = ray;
        this.address = ray.address();
    }

    /** Starts it; the tests are skipped, with the reason, where there is no Python or no package index. */
    static RayHost start() {
        try {
            return new RayHost(RayProcess.start(Checkout.here(), Path.of("target")));
        } catch (RayProcess.NotHere missing) {
            return Assumptions.abort(missing.getMessage());
        }
    }

    /** Jobs at work. */
    int running() {
        return number("running");
    }

    /** Chunks answered since the start. */
    int chunks() {
        return number("chunks");
    }

    private int number(String name) {
        var found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(ray.state(""));
        if (!found.find()) {
            throw new IllegalStateException("no " + name);
        }
        return Integer.parseInt(found.group(1));
    }

    /** Process ids of the engines. */
    List<Long> pids() {
        var found = Pattern.compile("\"pids\":\\[([0-9,]+)]").matcher(ray.state("?pids=1"));
        return found.find()
                ? Pattern.compile(",")
                        .splitAsStream(found.group(1))
                        .map(Long::parseLong)
                        .toList()
                : List.of();
    }

    /** The one process and all that it started. */
    List<ProcessHandle> processes() {
        var own = ProcessHandle.of(ray.pid()).orElseThrow();
        return Stream.concat(Stream.of(own), own.descendants()).toList();
    }

    @Override
    public void close() {
        ray.close();
    }
}
