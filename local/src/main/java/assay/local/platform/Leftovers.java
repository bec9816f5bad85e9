package assay.local.platform;

import assay.local.infra.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The processes that a run has started, written down so that the next run can end those which outlived it. A process
 * counts as ours only if it also started at the moment written: numbers are used again.
 */
final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Path file;

    Leftovers(Path state) {
        this.file = state.resolve("processes");
    }

    void note(String name, long pid) throws IOException {
        var started = ProcessHandle.of(pid).flatMap(each -> each.info().startInstant());
        if (started.isPresent()) {
            var line = name + " " + pid + " " + started.get().toEpochMilli() + "\n";
            Files.writeString(
                    file, line, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        }
    }

    /** Ends what is still there and returns the names. */
    List<String> sweep() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var living = Files.readAllLines(file).stream()
                .map(Noted::read)
                .filter(each -> each.process().isPresent())
                .toList();
        living.forEach(each -> each.process().ifPresent(ProcessHandle::destroy));
        Patience.until(
                GRACE, () -> living.stream().allMatch(each -> each.process().isEmpty()));
        living.forEach(each -> each.process().ifPresent(ProcessHandle::destroyForcibly));
        Files.delete(file);
        return living.stream().map(Noted::name).toList();
    }

    /** After an orderly end nothing is left to be swept. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private record Noted(String name, long pid, Instant started) {
        static Noted read(String line) {
            var words = line.split(" ", -1);
            return new Noted(words[0], Long.parseLong(words[1]), Instant.ofEpochMilli(Long.parseLong(words[2])));
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(each ->
                            each.info().startInstant().filter(started::equals).isPresent());
        }
    }
}
