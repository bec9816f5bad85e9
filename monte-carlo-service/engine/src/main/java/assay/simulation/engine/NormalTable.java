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

    private static final int OCTAVES = 32;
    /** The bits of 1. */
    static final long ONE = 0x3FF0000000000000L;
    /** The bits of a double under its exponent. */
    static final long FRACTION = 0x000FFFFFFFFFFFFFL;

    /** The row of a double of 1. */
    static final int FIRST_ROW = 0x3FF0;

    static final double[] TABLE = read();

    private NormalTable() {}

    /**
     * The standard normal of one word; no farther than 6.34 from zero. The number counted from the nearer end, as a
     * double: its exponent and first four bits are the row, its other 27 bits the place in it.
     */
    static double at(int word) {
        var sign = word >> 31;
        var odd = (((word ^ sign) << 1) | 1) & 0xFFFFFFFFL;
        var bits = Double.doubleToRawLongBits((double) odd);
        var at = ((int) (bits >>> 48) - FIRST_ROW) * 5;
        var f = Double.longBitsToDouble(((bits << 4) & FRACTION) | ONE) - 1.5;
        var t = TABLE;
        var v = (((t[at + 4] * f + t[at + 3]) * f + t[at + 2]) * f + t[at + 1]) * f + t[at];
        return Double.longBitsToDouble(Double.doubleToRawLongBits(v) ^ ((long) ~sign << 63));
    }

    /** The file goes from the middle outwards, {@link #at} by exponents from the tail inwards. */
    private static double[] byExponent(double[] file) {
        var table = new double[file.length];
        for (var octave = 0; octave < OCTAVES; octave++) {
            System.arraycopy(file, octave * 80, table, (OCTAVES - 1 - octave) * 80, 80);
        }
        return table;
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
            return byExponent(table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
