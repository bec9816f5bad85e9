package assay.core.tier;

import assay.contracts.command.NamedId;
import assay.domain.number.Money;
import assay.kit.sql.JdbcStates;
import assay.proof.codec.SeededPacks;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** At start, offers the three tiers that every platform begins with; their ids are the same everywhere. */
@Singleton
final class SeedTiersJob implements ApplicationEventListener<StartupEvent> {
    private static final UUID TIERS = UUID.fromString("7b0f6a5e-2d2c-4a3b-9a53-0f6c5a1f7e10");
    private static final Map<String, Seed> SEEDS = Map.of(
            "starter-25k", new Seed("Starter 25K", "149"),
            "standard-50k", new Seed("Standard 50K", "299"),
            "pro-100k", new Seed("Pro 100K", "499"));

    private final TierHandler tiers;

    SeedTiersJob(TierHandler tiers) {
        this.tiers = tiers;
    }

    private record Seed(String name, String price) {}

    @Override
    public void onApplicationEvent(StartupEvent event) {
        for (var pack : SeededPacks.all()) {
            var seed = SEEDS.getOrDefault(pack.name(), new Seed(pack.name(), "199"));
            try {
                tiers.seed(NamedId.of(TIERS, pack.name()), seed.name(), pack, Money.of(seed.price()));
            } catch (RuntimeException failure) {
                // another instance that starts at the same moment did it
                if (!JdbcStates.isDuplicate(failure)) {
                    throw failure;
                }
            }
        }
    }
}
