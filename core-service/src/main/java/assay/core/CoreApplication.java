package assay.core;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the core service. */
@OpenAPIDefinition(info = @Info(title = "Assay core", version = "1"))
public final class CoreApplication {
    private CoreApplication() {}

    /** Settings come from the environment; see {@code application.properties}. */
    public static void main(String[] arguments) {
        Micronaut.build(arguments)
                .mainClass(CoreApplication.class)
                .banner(false)
                .start();
    }
}
