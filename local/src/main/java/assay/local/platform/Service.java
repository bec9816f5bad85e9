package assay.local.platform;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the five services as a program: where its module lies in the checkout, its main class, its port, its memory.
 */
public enum Service {
    CORE("core-service", "assay.core.CoreApplication", Port.CORE, 768, "core"),
    MARKET_DATA("market-data-service", "assay.market.MarketDataApplication", Port.MARKET_DATA, 512, "market"),
    MONTE_CARLO("monte-carlo-service/service", "assay.simulation.SimulationApplication", Port.MONTE_CARLO, 256, null),
    WEBSOCKET("websocket-service", "assay.stream.StreamApplication", Port.WEBSOCKET, 384, null),
    REPORT("report-service", "assay.report.ReportApplication", Port.REPORT, 256, null);

    private final String module;
    private final String mainClass;
    private final Port port;
    private final int heapMegabytes;
    private final @Nullable String database;

    Service(String module, String mainClass, Port port, int heapMegabytes, @Nullable String database) {
        this.module = module;
        this.mainClass = mainClass;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.database = database;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Port port() {
        return port;
    }

    String module() {
        return module;
    }

    String mainClass() {
        return mainClass;
    }

    /** The database that is its own; empty for a service that keeps nothing. */
    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
