package assay.core.shard;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Draws equity, floors and room of accounts with positions: every ten seconds of tape time, and with events once a
 * second.
 */
final class Sampler {

    private static final long EVERY_SECONDS = 10;

    private final Map<UUID, Long> secondByAccount = new HashMap<>();
    private long ten = Long.MIN_VALUE;

    /** The shard has applied an entry. */
    void entered(TapePoint point, Residents residents, Draft draft) {
        long now = Math.floorDiv(point.at().getEpochSecond(), EVERY_SECONDS);
        if (now > ten) {
            ten = now;
            secondByAccount.clear();
            residents.awake().forEach(each -> sample(each, point, draft));
        }
    }

    /** The turn ends here: accounts with new lines are drawn as they stand now. */
    void ended(TapePoint point, Draft draft) {
        draft.spoken().forEach(each -> sample(each, point, draft));
    }

    private void sample(Resident resident, TapePoint point, Draft draft) {
        var state = resident.next().state();
        if (state.account().positions().isEmpty() || resident.parked() != null) {
            return;
        }
        Instant at = point.at();
        var before = secondByAccount.put(resident.account(), at.getEpochSecond());
        if (before == null || before < at.getEpochSecond()) {
            var sample = EquitySample.of(resident.account(), state, point);
            if (sample != null) {
                draft.sample(sample);
            }
        }
    }
}
