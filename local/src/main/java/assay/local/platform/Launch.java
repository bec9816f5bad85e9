package assay.local.platform;

import assay.local.infra.LeashedProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command lines and environments by which the platform's processes start. */
final class Launch {
    private static final int INFRA_HEAP = 640;
    /** Compiles once and quickly; not for the kernel of simulated paths, which lives on the better compiler. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";
    /** Simulated prices are made side by side. */
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    /** A JVM that writes its cache at its end takes its time. */
    private static final Duration GRACE_RECORDING = Duration.ofMinutes(10);

    private final PlatformSettings settings;
    private final boolean recording;

    Launch(PlatformSettings settings, boolean recording) {
        this.settings = settings;
        this.recording = recording;
    }

    LeashedProcess.Order infra() {
        var command = java(INFRA_HEAP, "local", "infra");
        command.add("-Dlogback.configurationFile=assay-local-logback.xml");
        command.add(InfraApplication.class.getName());
        command.add(settings.state().toString());
        command.add(Integer.toString(settings.ports().base()));
        command.add(Long.toString(settings.seed()));
        command.add(settings.checkout().page().toString());
        return order("infra", command, Map.of());
    }

    LeashedProcess.Order service(Service service, String databasePassword, Secrets secrets) {
        var command = java(service.heapMegabytes(), service.module(), service.label());
        if (service == Service.MONTE_CARLO) {
            command.set(command.indexOf(QUICK_START), VECTORS);
        }
        command.add(service.mainClass());
        var environment = new LinkedHashMap<>(common(service));
        service.database().ifPresent(name -> environment.putAll(database(name, databasePassword)));
        if (service == Service.CORE) {
            var logins = secrets.logins();
            environment.putAll(payments(secrets.payments()));
            environment.put("ASSAY_DEMO_TRADER_EMAIL", logins.trader().email());
            environment.put("ASSAY_DEMO_TRADER_PASSWORD", logins.trader().password());
            environment.put("ASSAY_DEMO_ADMIN_EMAIL", logins.admin().email());
            environment.put("ASSAY_DEMO_ADMIN_PASSWORD", logins.admin().password());
        }
        if (service == Service.MONTE_CARLO && settings.ray()) {
            environment.put(
                    "ASSAY_SIMULATION_RAY",
                    "http://127.0.0.1:" + settings.ports().of(Port.RAY) + "/simulate");
        }
        if (service == Service.WEBSOCKET) {
            environment.put("ASSAY_STREAM_ORIGINS", origins());
        }
        return order(service.label(), command, environment);
    }

    LeashedProcess.Order ray() {
        var checkout = settings.checkout();
        var engines = checkout.classPath("monte-carlo-service/wire");
        return RayProcess.order(checkout, settings.ports().of(Port.RAY), engines, settings.log("ray"));
    }

    private static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Sockets are opened by our own page alone, under either name of this machine. */
    private String origins() {
        int port = settings.ports().of(Port.GATEWAY);
        return "http://localhost:" + port + ",http://127.0.0.1:" + port;
    }

    /** What core alone is told. */
    record Secrets(Logins logins, PaymentSecrets payments) {}

    private Map<String, String> payments(PaymentSecrets secrets) {
        var ports = settings.ports();
        return Map.of(
                "ASSAY_STRIPE_URL",
                "http://127.0.0.1:" + ports.of(Port.STRIPE),
                "ASSAY_STRIPE_KEY",
                secrets.key(),
                "ASSAY_STRIPE_WEBHOOK_SECRETS",
                secrets.webhook(),
                "ASSAY_STRIPE_PAGE",
                "http://localhost:" + ports.of(Port.GATEWAY),
                "ASSAY_MAIL_HOST",
                "127.0.0.1",
                "ASSAY_MAIL_PORT",
                Integer.toString(ports.of(Port.MAIL)),
                "ASSAY_MAIL_START_TLS",
                "false");
    }

    private Map<String, String> common(Service service) {
        var ports = settings.ports();
        var environment = new LinkedHashMap<String, String>();
        environment.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        environment.put("MICRONAUT_SERVER_PORT", Integer.toString(ports.of(service.port())));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Port.KAFKA));
        environment.put("REDIS_URI", "redis://127.0.0.1:" + ports.of(Port.REDIS));
        environment.put(
                "VENUES_COINBASE_URL",
                settings.live() ? "wss://advanced-trade-ws.coinbase.com" : "ws://127.0.0.1:" + ports.of(Port.COINBASE));
        environment.put(
                "VENUES_KRAKEN_URL",
                settings.live() ? "wss://ws.kraken.com/v2" : "ws://127.0.0.1:" + ports.of(Port.KRAKEN));
        environment.put("ASSAY_CORE_URL", "http://127.0.0.1:" + ports.of(Port.CORE));
        environment.put("ASSAY_MARKET_URL", "http://127.0.0.1:" + ports.of(Port.MARKET_DATA));
        environment.put("ASSAY_SIMULATION_URL", "http://127.0.0.1:" + ports.of(Port.MONTE_CARLO));
        environment.put("ASSAY_REPORT_URL", "http://127.0.0.1:" + ports.of(Port.REPORT));
        environment.put("ASSAY_REPORT_SITE", "http://127.0.0.1:" + ports.of(Port.GATEWAY));
        environment.put("ASSAY_STATE", settings.state().resolve(service.label()).toString());
        return environment;
    }

    private Map<String, String> database(String name, String password) {
        var url = "jdbc:postgresql://127.0.0.1:" + settings.ports().of(Port.POSTGRES) + "/" + name;
        return Map.of(
                "DATASOURCES_DEFAULT_URL", url,
                "DATASOURCES_DEFAULT_USERNAME", "assay",
                "DATASOURCES_DEFAULT_PASSWORD", password);
    }

    private List<String> java(int heapMegabytes, String module, String program) {
        var checkout = settings.checkout();
        var command = new ArrayList<>(List.of(
                javaProgram(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                QUICK_START,
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                checkout.classPath(module)));
        command.addAll(recording ? checkout.startCache(program).record() : checkout.fastStart(module, program));
        return command;
    }

    private LeashedProcess.Order order(String name, List<String> command, Map<String, String> environment) {
        return recording
                ? new LeashedProcess.Order(command, environment, settings.log(name), "TERM", GRACE_RECORDING)
                : new LeashedProcess.Order(command, environment, settings.log(name), "TERM");
    }
}
