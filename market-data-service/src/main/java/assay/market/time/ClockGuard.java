package assay.market.time;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices a wall clock that jumps against the monotonic one; after that it is not believed again. Not thread-safe. */
public final class ClockGuard {
    public static final Duration JUMP = Duration.ofMillis(250);

    private @Nullable Moment last;
    private @Nullable String jumped;

    /** Why the wall clock is not to be believed, if it is not. */
    public Optional<String> check(Moment now) {
        var before = last;
        last = now;
        if (before != null && jumped == null) {
            var jump = now.jumpSince(before);
            if (jump.abs().compareTo(JUMP) > 0) {
                jumped = "wall clock jumped by " + jump.toMillis() + " ms against the monotonic clock at " + now.wall();
            }
        }
        return Optional.ofNullable(jumped);
    }
}
