package assay.market;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The program that turns venues' feeds into the tape, keeps it and serves it. */
@OpenAPIDefinition(info = @Info(title = "Assay market data", version = "1"))
public final class MarketDataApplication {
    private MarketDataApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(MarketDataApplication.class, arguments);
    }
}
