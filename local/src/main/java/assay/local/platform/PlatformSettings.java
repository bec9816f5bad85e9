package assay.local.platform;

import java.nio.file.Path;

/**
 * How the platform runs here.
 *
 * @param checkout the built project
 * @param state the one folder for everything that is kept
 * @param ports where its parts listen
 * @param seed of the simulated prices
 * @param live whether prices come from the real venues instead of the simulators
 * @param ray whether paths are simulated on Ray, installed already
 */
public record PlatformSettings(Checkout checkout, Path state, Ports ports, long seed, boolean live, boolean ray) {
    public static final long SEED = 20_260_101;

    public PlatformSettings {
        state = state.toAbsolutePath().normalize();
    }

    /** Without Ray. */
    public PlatformSettings(Checkout checkout, Path state, Ports ports, long seed, boolean live) {
        this(checkout, state, ports, seed, live, false);
    }

    Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }
}
