package assay.market;

import io.micronaut.runtime.Micronaut;

/** The program that turns venues' feeds into the tape, keeps it and serves it. */
public final class MarketDataApplication {
    private MarketDataApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(MarketDataApplication.class, arguments);
    }
}
