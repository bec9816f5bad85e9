package assay.market.time;

import java.time.Clock;
import java.util.function.LongSupplier;

/** Both clocks of this machine, read so close together that a pause between them cannot look like a jump. */
public final class SystemMoments implements Moment.Source {
    private static final long CLOSE = 20_000_000L;
    private static final int TRIES = 50;

    private final Clock wall;
    private final LongSupplier monotonic;

    public SystemMoments(Clock wall, LongSupplier monotonic) {
        this.wall = wall;
        this.monotonic = monotonic;
    }

    @Override
    public Moment now() {
        for (var tries = 1; ; tries++) {
            var before = monotonic.getAsLong();
            var instant = wall.instant();
            var after = monotonic.getAsLong();
            if (after - before <= CLOSE || tries == TRIES) {
                return new Moment(after, instant);
            }
        }
    }
}
