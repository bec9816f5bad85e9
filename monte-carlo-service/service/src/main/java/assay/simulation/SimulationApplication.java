package assay.simulation;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The program that answers questions about the future of an account by simulating paths. */
@OpenAPIDefinition(info = @Info(title = "Assay simulations", version = "1"))
final class SimulationApplication {

    private SimulationApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(SimulationApplication.class, arguments);
    }
}
