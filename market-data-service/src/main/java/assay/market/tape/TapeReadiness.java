package assay.market.tape;

import assay.kit.health.ReadinessContributor;
import assay.market.time.Moment;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Ready while the tape is written or followed: a line was believed within the last two seconds. */
@Singleton
final class TapeReadiness implements ReadinessContributor {
    private static final long SPAN = 2_000_000_000L;

    private final TapeJob job;
    private final Moment.Source clocks;

    TapeReadiness(TapeJob job, Moment.Source clocks) {
        this.job = job;
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return "tape";
    }

    @Override
    public Optional<String> missing() {
        var run = job.current();
        if (run.isEmpty()) {
            return Optional.of(job.trouble());
        }
        if (!run.get().board().heardWithin(SPAN, clocks.now().monotonic())) {
            return Optional.of("no line within two seconds: " + run.get().state());
        }
        return Optional.ofNullable(run.get().keepTrouble()).map(reason -> "not kept: " + reason);
    }
}
