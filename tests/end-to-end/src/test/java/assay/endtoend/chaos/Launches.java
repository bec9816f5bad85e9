package assay.endtoend.chaos;

import assay.local.platform.Checkout;
import java.util.List;

/** The services as programs of the build that this test belongs to. */
enum Launches {
    CORE("core-service", "assay.core.CoreApplication", "core", "core"),
    MARKET_DATA("market-data-service", "assay.market.MarketDataApplication", "market-data", "market");

    private final String module;
    private final String main;
    private final String program;
    private final String database;

    Launches(String module, String main, String program, String database) {
        this.module = module;
        this.main = main;
        this.program = program;
        this.database = database;
    }

    String module() {
        return module;
    }

    String database() {
        return database;
    }

    /** The class path that the build wrote; the module must be packaged. */
    String classPath() {
        return Checkout.here().classPath(module);
    }

    /** As a platform starts it: fast, where a run was recorded. */
    List<String> fastStart() {
        return Checkout.here().fastStart(module, program);
    }

    String main() {
        return main;
    }
}
