package assay.local.platform;

import java.util.Locale;
import java.util.Optional;

/**
 * One of the five services as a program: where its module lies in the checkout, its main class, its port, its memory.
 */
public enum Service {
    CORE("core-service", "assay.core.CoreApplication", Port.CORE, 768),
    MARKET_DATA("market-data-service", "assay.market.MarketDataApplication", Port.MARKET_DATA, 512),
    MONTE_CARLO("monte-carlo-service/service", "assay.simulation.SimulationApplication", Port.MONTE_CARLO, 256),
    WEBSOCKET("websocket-service", "assay.stream.StreamApplication", Port.WEBSOCKET, 384),
    REPORT("report-service", "assay.report.ReportApplication", Port.REPORT, 512);

    private final String module;
    private final String mainClass;
    private final Port port;
    private final int heapMegabytes;

    Service(String module, String mainClass, Port port, int heapMegabytes) {
        this.module = module;
        this.mainClass = mainClass;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
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
        return switch (this) {
            case CORE -> Optional.of("core");
            case MARKET_DATA -> Optional.of("market");
            case MONTE_CARLO -> Optional.of("simulation");
            case REPORT -> Optional.of("report");
            case WEBSOCKET -> Optional.empty();
        };
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
