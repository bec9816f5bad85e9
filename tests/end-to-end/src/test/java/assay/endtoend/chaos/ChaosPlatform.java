package assay.endtoend.chaos;

import assay.local.infra.FreePort;
import assay.local.infra.Part;
import assay.local.infra.PartProcess;
import assay.local.simulator.PriceStore;
import assay.local.simulator.SimulatedVenues;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The platform on free ports and in a folder of its own: broker, PostgreSQL, Redis, and two instances each of market
 * data and core, every one a process that can be killed alone and comes back on the same port and folder. The venues
 * are simulated in this process.
 */
final class ChaosPlatform implements AutoCloseable {

    private static final Pattern TAPE = Pattern.compile("TapeLoop tape at [0-9]+: ([a-z]+)");

    private final Path folder;
    private final Map<Part, PartProcess> parts = new EnumMap<>(Part.class);
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final SimulatedVenues venues;
    private final List<ServiceProcess> marketData = new ArrayList<>();
    private final List<ServiceProcess> cores = new ArrayList<>();
    private int nextCore;
    private int nextMarketData;

    private ChaosPlatform(Path folder, ChaosPlan plan) {
        this.folder = folder;
        for (var part : Part.values()) {
            ports.put(part, FreePort.any());
            start(part);
        }
        venues = SimulatedVenues.start(
                new SimulatedVenues.Settings(0, 0, plan.seed()), new PriceStore(folder.resolve("prices")));
        var urls = new Urls(freeUrl(), freeUrl());
        for (int i = 1; i <= plan.instances(); i++) {
            marketData.add(
                    service(Launches.MARKET_DATA, i, i == 1 ? urls.marketData().getPort() : FreePort.any(), urls));
            cores.add(service(Launches.CORE, i, i == 1 ? urls.core().getPort() : FreePort.any(), urls));
        }
    }

    /** Where the services find one another: at the first instance of each. */
    private record Urls(URI marketData, URI core) {}

    private static URI freeUrl() {
        return URI.create("http://127.0.0.1:" + FreePort.any());
    }

    private ServiceProcess service(Launches program, int number, int port, Urls urls) {
        var name = program.module() + "-" + number;
        return new ServiceProcess(
                new ServiceProcess.Launch(name, program, port, settings(program.database(), urls)), folder);
    }

    /** Starts everything, the first instances before the others, and returns once every service is ready. */
    static ChaosPlatform start(Path folder, ChaosPlan plan) {
        var platform = new ChaosPlatform(folder, plan);
        for (int i = 0; i < plan.instances(); i++) {
            platform.marketData.get(i).start();
            platform.cores.get(i).start();
            platform.marketData.get(i).awaitReady();
            platform.cores.get(i).awaitReady();
        }
        return platform;
    }

    private List<ServiceProcess> services() {
        return Stream.concat(marketData.stream(), cores.stream()).toList();
    }

    List<URI> cores() {
        return cores.stream().map(ServiceProcess::address).toList();
    }

    URI marketData() {
        return marketData.getFirst().address();
    }

    /** JDBC address of the database that core writes, user and password in it. */
    String coreDatabase() {
        return address(Part.POSTGRES);
    }

    String bootstrap() {
        return address(Part.KAFKA);
    }

    Path freshFolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    /**
     * Kills the victim and returns once it is gone; of core's instances each time the next, of market data's the one
     * that writes the tape.
     */
    void kill(Victim victim) {
        switch (victim) {
            case CORE -> cores.get(nextCore).kill();
            case MARKET_DATA -> {
                nextMarketData = writer();
                marketData.get(nextMarketData).kill();
            }
            case BROKER -> part(Part.KAFKA).kill();
            case POSTGRES -> part(Part.POSTGRES).kill();
        }
    }

    /** Starts the victim again as it was and returns once it says that it is ready. */
    void restart(Victim victim) {
        switch (victim) {
            case CORE -> {
                restart(cores.get(nextCore));
                nextCore = (nextCore + 1) % cores.size();
            }
            case MARKET_DATA -> restart(marketData.get(nextMarketData));
            case BROKER -> start(Part.KAFKA);
            case POSTGRES -> start(Part.POSTGRES);
        }
    }

    private static void restart(ServiceProcess service) {
        service.start();
        service.awaitReady();
    }

    /** The instance that said last that it writes. */
    private int writer() {
        for (int i = 0; i < marketData.size(); i++) {
            if (marketData.get(i).lastWords(TAPE).endsWith("writing")) {
                return i;
            }
        }
        return 0;
    }

    private void start(Part part) {
        var port = ports.getOrDefault(part, 0);
        parts.put(part, PartProcess.start(part, folder.resolve(part.name().toLowerCase(Locale.ROOT)), port));
    }

    private PartProcess part(Part part) {
        var running = parts.get(part);
        if (running == null) {
            throw new IllegalStateException(part + " was not started");
        }
        return running;
    }

    private String address(Part part) {
        return part(part).address();
    }

    private Map<String, String> settings(String database, Urls urls) {
        var settings = new HashMap<String, String>();
        settings.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        settings.put("ASSAY_LIMIT_REQUESTS", "0");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", address(Part.KAFKA));
        settings.put("REDIS_URI", address(Part.REDIS));
        settings.put("VENUES_COINBASE_URL", venues.coinbaseUrl());
        settings.put("VENUES_KRAKEN_URL", venues.krakenUrl());
        settings.put("ASSAY_CORE_URL", urls.core().toString());
        settings.put("ASSAY_MARKET_URL", urls.marketData().toString());
        settings.put("ASSAY_STATE", folder.resolve("state").toString());
        settings.putAll(DatabaseAddress.of(address(Part.POSTGRES)).settings(database));
        return settings;
    }

    @Override
    public void close() {
        services().reversed().forEach(ServiceProcess::close);
        venues.close();
        parts.values().forEach(PartProcess::close);
    }
}
