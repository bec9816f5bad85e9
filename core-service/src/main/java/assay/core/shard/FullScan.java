package assay.core.shard;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Visits every account that is awake at every entry. */
final class FullScan implements AccountIndex {

    private final TreeMap<UUID, Resident> awake = new TreeMap<>();

    @Override
    public Iterable<Resident> touchedBy(TapePoint point) {
        return List.copyOf(awake.values());
    }

    @Override
    public Collection<Resident> all() {
        return awake.values();
    }

    @Override
    public void update(Resident resident) {
        if (resident.awake()) {
            awake.put(resident.account(), resident);
        } else {
            awake.remove(resident.account());
        }
    }

    @Override
    public void remove(Resident resident) {
        awake.remove(resident.account());
    }
}
