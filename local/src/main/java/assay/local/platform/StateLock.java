package assay.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run at a time on a state folder; the operating system lets go of it when the process ends in whatever way. */
final class StateLock implements AutoCloseable {
    private static final String NAME = "lock";

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    static StateLock take(Path state) throws IOException {
        var channel = FileChannel.open(state.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new StateLock(channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Reported below like any other run.
        }
        channel.close();
        throw new PlatformFault(
                "the platform already runs on " + state + ". Stop it, or use another folder: --state DIR.");
    }

    boolean owns(Path file) {
        return file.endsWith(NAME);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
