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

/**
 * The platform on free ports and in a folder of its own: broker, PostgreSQL, Redis, market data and core each in a
 * process that can be killed alone and comes back on the same port and folder. The venues are simulated in this
 * process.
 */
final class ChaosPlatform implements AutoCloseable {

    private final Path folder;
    private final Map<Part, PartProcess> parts = new EnumMap<>(Part.class);
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final SimulatedVenues venues;
    private final ServiceProcess marketData;
    private final List<ServiceProcess> cores = new ArrayList<>();
    private int nextCore;

    private ChaosPlatform(Path folder, ChaosPlan plan) {
        this.folder = folder;
        for (var part : Part.values()) {
            ports.put(part, FreePort.any());
            start(part);
        }
        venues = SimulatedVenues.start(
                new SimulatedVenues.Settings(0, 0, plan.seed()), new PriceStore(folder.resolve("prices")));
        var corePorts = new ArrayList<Integer>();
        for (int i = 0; i < plan.cores(); i++) {
            corePorts.add(FreePort.any());
        }
        var coreUrl = "http://127.0.0.1:" + corePorts.getFirst();
        marketData = new ServiceProcess(
                new ServiceProcess.Launch(
                        "market-data",
                        Launches.classPath("market-data-service"),
                        "assay.market.MarketDataApplication",
                        FreePort.any(),
                        settings("market", coreUrl)),
                folder);
        for (int i = 0; i < plan.cores(); i++) {
            cores.add(new ServiceProcess(
                    new ServiceProcess.Launch(
                            "core-" + (i + 1),
                            Launches.classPath("core-service"),
                            "assay.core.CoreApplication",
                            corePorts.get(i),
                            settings("core", coreUrl)),
                    folder));
        }
    }

    /** Starts everything and returns once every service is ready. */
    static ChaosPlatform start(Path folder, ChaosPlan plan) {
        var platform = new ChaosPlatform(folder, plan);
        platform.marketData.start();
        platform.cores.forEach(ServiceProcess::start);
        platform.marketData.awaitReady();
        platform.cores.forEach(ServiceProcess::awaitReady);
        return platform;
    }

    List<URI> cores() {
        return cores.stream().map(ServiceProcess::address).toList();
    }

    URI marketData() {
        return marketData.address();
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

    /** Kills the victim and returns once it is gone; of several instances of core, each time the next. */
    void kill(Victim victim) {
        switch (victim) {
            case CORE -> cores.get(nextCore).kill();
            case MARKET_DATA -> marketData.kill();
            case BROKER -> part(Part.KAFKA).kill();
            case POSTGRES -> part(Part.POSTGRES).kill();
        }
    }

    /** Starts the victim again as it was. */
    void restart(Victim victim) {
        switch (victim) {
            case CORE -> {
                cores.get(nextCore).start();
                nextCore = (nextCore + 1) % cores.size();
            }
            case MARKET_DATA -> marketData.start();
            case BROKER -> start(Part.KAFKA);
            case POSTGRES -> start(Part.POSTGRES);
        }
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

    private Map<String, String> settings(String database, String coreUrl) {
        var settings = new HashMap<String, String>();
        settings.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", address(Part.KAFKA));
        settings.put("REDIS_URI", address(Part.REDIS));
        settings.put("VENUES_COINBASE_URL", venues.coinbaseUrl());
        settings.put("VENUES_KRAKEN_URL", venues.krakenUrl());
        settings.put("ASSAY_CORE_URL", coreUrl);
        settings.put("ASSAY_STATE", folder.resolve("state").toString());
        settings.putAll(DatabaseAddress.of(address(Part.POSTGRES)).settings(database));
        settings.putAll(Launches.LOAD_SETTINGS);
        return settings;
    }

    @Override
    public void close() {
        cores.forEach(ServiceProcess::close);
        marketData.close();
        venues.close();
        parts.values().forEach(PartProcess::close);
    }
}
