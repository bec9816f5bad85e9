package assay.market;

import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import assay.local.simulator.PriceStore;
import assay.local.simulator.SimulatedVenues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** A broker, a database and two simulated venues on free ports, with everything they keep in one folder. */
public final class LocalParts implements AutoCloseable {
    public final EmbeddedKafka kafka;
    public final EmbeddedPostgres postgres;
    public final SimulatedVenues venues;
    private final Path folder;

    public LocalParts() {
        try {
            folder = Files.createTempDirectory("assay-market");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        venues = SimulatedVenues.start(
                new SimulatedVenues.Settings(0, 0, 7), new PriceStore(folder.resolve("prices.txt")));
    }

    /** The service's settings for these parts. */
    public Map<String, Object> settings() {
        return Map.of(
                "micronaut.server.port", -1,
                "kafka.bootstrap.servers", kafka.bootstrap(),
                "datasources.default.url", postgres.address("market"),
                "datasources.default.username", postgres.user(),
                "datasources.default.password", postgres.password(),
                "venues.coinbase.url", venues.coinbaseUrl(),
                "venues.kraken.url", venues.krakenUrl());
    }

    @Override
    public void close() {
        venues.close();
        kafka.close();
        postgres.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                var _ = file.toFile().delete();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
