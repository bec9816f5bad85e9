package assay.simulation.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Standard normals from words: the quantile of (2x + 1) / 2^33 by 512 polynomials of degree 4, in additions and
 * multiplications of binary64 alone, so that every machine and every language finds the same bits.
 *
 * <p>The table is made by {@code table/generate.py} and differs from Wichura's AS 241 by less than 1.4e-10.
 */
final class NormalTable {
    /** The only bytes the engine runs with. */
    static final String SHA_256 = "90838b60f41d17e394dca2baef1aa58bf1571015af51a9fa388f937b53cc854b";

    private static final double[] TABLE = read();

    private NormalTable() {}

    /** The standard normal of one word; no farther than 6.34 from zero. */
    static double at(int word) {
        var near = word >= 0 ? word : ~word;
        var odd = (near << 1) | 1;
        var octave = Integer.numberOfLeadingZeros(odd);
        var bits = odd << octave;
        var at = ((octave << 4) | ((bits >>> 27) & 15)) * 5;
        var f = (bits & 0x07FFFFFF) * 0x1p-27 - 0.5;
        var t = TABLE;
        var v = (((t[at + 4] * f + t[at + 3]) * f + t[at + 2]) * f + t[at + 1]) * f + t[at];
        return word >= 0 ? -v : v;
    }

    private static double[] read() {
        try (var in = NormalTable.class.getResourceAsStream("normal.table")) {
            if (in == null) {
                throw new IllegalStateException("normal.table is missing");
            }
            var bytes = in.readAllBytes();
            var found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(SHA_256)) {
                throw new IllegalStateException("normal.table has other bytes: " + found);
            }
            var table = new double[bytes.length / Double.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer()
                    .get(table);
            return table;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
