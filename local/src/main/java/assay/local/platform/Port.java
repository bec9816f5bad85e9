package assay.local.platform;

import java.util.Locale;

/**
 * Every port of the platform: its usual number, its place behind a chosen base, and what people call who listens there.
 */
public enum Port {
    GATEWAY(8080, 0, "the gateway"),
    CORE(3000, 1, "core-service"),
    MARKET_DATA(3001, 2, "market-data-service"),
    MONTE_CARLO(3002, 3, "monte-carlo-service"),
    WEBSOCKET(3003, 4, "websocket-service"),
    REPORT(3004, 5, "report-service"),
    ADMIN(3100, 6, "the infrastructure's controls"),
    COINBASE(3101, 7, "the Coinbase simulator"),
    KRAKEN(3102, 8, "the Kraken simulator"),
    KAFKA(9092, 9, "Kafka"),
    POSTGRES(5432, 10, "PostgreSQL"),
    REDIS(6379, 11, "Redis"),
    STRIPE(3103, 12, "the Stripe simulator"),
    MAIL(3104, 13, "the mail server"),
    RAY(3105, 14, "Ray");

    private final int usual;
    private final int place;
    private final String owner;

    Port(int usual, int place, String owner) {
        this.usual = usual;
        this.place = place;
        this.owner = owner;
    }

    public String owner() {
        return owner;
    }

    /** The port with a base of 0 for the usual numbers. */
    public int number(int base) {
        return base == 0 ? usual : base + place;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
