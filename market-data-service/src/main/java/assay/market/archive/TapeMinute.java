package assay.market.archive;

import assay.market.candle.Candle;
import assay.market.topic.TapePosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The lines of one minute of tape time. Where minutes part is decided by the tape alone, so that whoever archives it
 * makes the same rows.
 *
 * @param start the chain before its first line and that line's place in the topic
 * @param end the chain after its last line and the place after it
 * @param candles what its marks come to, one for each instrument that had a price
 */
public record TapeMinute(
        Instant minute, TapePosition start, TapePosition end, List<byte[]> lines, List<Candle> candles) {
    public static final long SECONDS = 60;

    public TapeMinute {
        lines = List.copyOf(lines);
        candles = List.copyOf(candles);
    }

    public long first() {
        return start.head().sequence() + 1;
    }

    public long last() {
        return end.head().sequence();
    }

    public static Instant of(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SECONDS) * SECONDS);
    }

    public byte[] packed() {
        return pack(lines);
    }

    public static byte[] pack(List<byte[]> lines) {
        var out = new ByteArrayOutputStream(64 * 1024);
        try (var zip = new GZIPOutputStream(out)) {
            for (var line : lines) {
                zip.write(line);
                zip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static List<byte[]> unpack(byte[] packed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = zip.readAllBytes();
            var lines = new ArrayList<byte[]>();
            for (int from = 0, at = 0; at < bytes.length; at++) {
                if (bytes[at] == '\n') {
                    lines.add(Arrays.copyOfRange(bytes, from, at));
                    from = at + 1;
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
