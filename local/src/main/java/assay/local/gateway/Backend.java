package assay.local.gateway;

/** Something the gateway passes requests to: its name for people and its loopback port. */
public record Backend(String name, int port) {
    public static final String CORE = "core";
    public static final String MARKET_DATA = "market-data";
    public static final String MONTE_CARLO = "monte-carlo";
    public static final String WEBSOCKET = "websocket";
    public static final String REPORT = "report";
    public static final String INFRA = "infra";
}
