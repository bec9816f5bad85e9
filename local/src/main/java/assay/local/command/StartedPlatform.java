package assay.local.command;

import assay.local.platform.Platform;
import assay.local.platform.PlatformFault;
import assay.local.platform.PlatformSettings;
import assay.local.platform.Progress;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The platform of this process, which may be asked to end before it has started. */
final class StartedPlatform implements AutoCloseable {
    private final Object turn = new Object();
    private final BiFunction<PlatformSettings, Progress, Platform> starting;
    private @Nullable Platform platform;
    private volatile boolean closed;

    StartedPlatform() {
        this(Platform::start);
    }

    StartedPlatform(BiFunction<PlatformSettings, Progress, Platform> starting) {
        this.starting = starting;
    }

    Platform start(PlatformSettings settings, Progress progress) {
        synchronized (turn) {
            if (closed) {
                throw new PlatformFault("ended before it had started");
            }
            platform = starting.apply(settings, new Cancellable(progress));
            return platform;
        }
    }

    /** Gives a start under way up, and ends what runs. */
    @Override
    public void close() {
        closed = true;
        synchronized (turn) {
            if (platform != null) {
                platform.close();
            }
        }
    }

    private final class Cancellable implements Progress {
        private final Progress progress;

        Cancellable(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void ready(String part, Duration after) {
            progress.ready(part, after);
        }

        @Override
        public void note(String line) {
            progress.note(line);
        }

        @Override
        public boolean isCancelled() {
            return closed;
        }
    }
}
