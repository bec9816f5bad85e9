package assay.local.command;

import assay.local.platform.Platform;
import assay.local.platform.PlatformFault;
import assay.local.platform.PlatformSettings;
import assay.local.platform.Progress;
import org.jspecify.annotations.Nullable;

/** The platform of this process, which may be asked to end before it has started. */
final class StartedPlatform implements AutoCloseable {
    private final Object turn = new Object();
    private @Nullable Platform platform;
    private boolean closed;

    Platform start(PlatformSettings settings, Progress progress) {
        synchronized (turn) {
            if (closed) {
                throw new PlatformFault("ended before it had started");
            }
            platform = Platform.start(settings, progress);
            return platform;
        }
    }

    @Override
    public void close() {
        synchronized (turn) {
            closed = true;
            if (platform != null) {
                platform.close();
            }
        }
    }
}
