package assay.proof.verify;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Segments of the tape in a folder: files that end with `.ndjson` or `.ndjson.gz`, which together are one chain. */
final class TapeFolder {

    private final List<Path> files;

    private TapeFolder(List<Path> files) {
        this.files = files;
    }

    /**
     * The segments of a folder, ordered by their first entry.
     *
     * @throws IOException when the folder cannot be read or holds none
     */
    static TapeFolder in(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            var files = found.filter(TapeFolder::isSegment)
                    .sorted(Comparator.comparingLong(TapeFolder::firstSequence))
                    .toList();
            if (files.isEmpty()) {
                throw new IOException(folder + " holds no .ndjson or .ndjson.gz");
            }
            return new TapeFolder(files);
        }
    }

    private static boolean isSegment(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".ndjson") || name.endsWith(".ndjson.gz");
    }

    private static long firstSequence(Path file) {
        try (var in = opened(file)) {
            var first = line(in);
            return first == null ? Long.MAX_VALUE : Line.parse(first).sequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(in), 1 << 16) : in;
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream(512);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return bytes.toByteArray();
            }
            bytes.write(b);
        }
        if (bytes.size() > 0) {
            throw new IOException("a last line without a newline");
        }
        return null;
    }

    /**
     * Hands every entry to `take`, in order, until it answers false.
     *
     * @throws IOException when the files are not one chain without gaps
     */
    void read(Predicate<Line> take) throws IOException {
        ChainHead head = null;
        for (var file : files) {
            try (var in = opened(file)) {
                for (var bytes = line(in); bytes != null; bytes = line(in)) {
                    var line = Line.parse(bytes);
                    if (head != null && head.read(line) instanceof Reading.Past past && !past.differs()) {
                        continue;
                    }
                    head = extended(head, line, file);
                    if (!take.test(line)) {
                        return;
                    }
                }
            }
        }
    }

    private static ChainHead extended(@Nullable ChainHead head, Line line, Path file) throws IOException {
        if (head == null || head.read(line) instanceof Reading.Accepted) {
            return ChainHead.of(line);
        }
        throw new IOException(file + ": entry " + line.sequence() + " does not extend entry " + head.sequence());
    }
}
