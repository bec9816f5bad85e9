package assay.endtoend.chaos;

import assay.local.platform.Checkout;

/** The services as programs of the build that this test belongs to. */
enum Launches {
    CORE("core-service", "assay.core.CoreApplication", "core"),
    MARKET_DATA("market-data-service", "assay.market.MarketDataApplication", "market");

    private final String module;
    private final String main;
    private final String database;

    Launches(String module, String main, String database) {
        this.module = module;
        this.main = main;
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

    String main() {
        return main;
    }
}
