package assay.simulation;

import io.micronaut.runtime.Micronaut;

/** The program that answers questions about the future of an account by simulating paths. */
final class SimulationApplication {

    private SimulationApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(SimulationApplication.class, arguments);
    }
}
