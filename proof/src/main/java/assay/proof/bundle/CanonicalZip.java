package assay.proof.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A zip with exactly one spelling: stored, paths rising, 1980-01-01 00:00, no extra fields, no comments; a zip64 end
 * record only from 65,535 files on. Bounded at 2 GiB.
 */
public final class CanonicalZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final short VERSION = 10;
    private static final short VERSION_64 = 45;
    private static final short DATE = 0x21;
    private static final int LOCAL_SIZE = 30;
    private static final int COUNT_MAX = 0xFFFF;

    private CanonicalZip() {}

    /**
     * The one zip of these files.
     *
     * @param files content by path; paths are printable ASCII
     */
    public static byte[] write(SortedMap<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (var file : files.entrySet()) {
            var path = file.getKey().getBytes(StandardCharsets.US_ASCII);
            var content = file.getValue();
            var crc = new CRC32();
            crc.update(content);
            var common = little(22)
                    .putShort((short) 0)
                    .putInt(DATE << 16)
                    .putInt((int) crc.getValue())
                    .putInt(content.length)
                    .putInt(content.length)
                    .putShort((short) path.length)
                    .putShort((short) 0)
                    .array();
            directory.writeBytes(little(8)
                    .putInt(CENTRAL)
                    .putShort(VERSION)
                    .putShort(VERSION)
                    .array());
            directory.writeBytes(new byte[2]);
            directory.writeBytes(common);
            directory.writeBytes(little(14).putInt(10, out.size()).array());
            directory.writeBytes(path);
            out.writeBytes(little(8)
                    .putInt(LOCAL)
                    .putShort(VERSION)
                    .putShort((short) 0)
                    .array());
            out.writeBytes(common);
            out.writeBytes(path);
            out.writeBytes(content);
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        end(out, files.size(), start);
        return out.toByteArray();
    }

    private static void end(ByteArrayOutputStream out, int count, int start) {
        int size = out.size() - start;
        if (count >= COUNT_MAX) {
            int at = out.size();
            out.writeBytes(little(56)
                    .putInt(END_64)
                    .putLong(44)
                    .putShort(VERSION_64)
                    .putShort(VERSION_64)
                    .putLong(0)
                    .putLong(count)
                    .putLong(count)
                    .putLong(size)
                    .putLong(start)
                    .array());
            out.writeBytes(little(20)
                    .putInt(LOCATOR_64)
                    .putInt(0)
                    .putLong(at)
                    .putInt(1)
                    .array());
        }
        short shown = (short) Math.min(count, COUNT_MAX);
        out.writeBytes(little(22)
                .putInt(END)
                .putInt(0)
                .putShort(shown)
                .putShort(shown)
                .putInt(size)
                .putInt(start)
                .putShort((short) 0)
                .array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The files of a zip that is exactly what {@link #write} makes of them.
     *
     * @throws NotABundle with the offset when any byte is not as it must be
     */
    public static SortedMap<String, byte[]> read(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        var in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + LOCAL_SIZE <= zip.length && in.getInt(at) == LOCAL) {
            int length = in.getInt(at + 18);
            int name = Short.toUnsignedInt(in.getShort(at + 26));
            int from = at + LOCAL_SIZE + name;
            if (length < 0 || from > zip.length - length) {
                throw new NotABundle("a file's length at byte " + at + " reaches beyond the end");
            }
            var path = new String(zip, at + LOCAL_SIZE, name, StandardCharsets.ISO_8859_1);
            if (!isPath(path) || (!files.isEmpty() && files.lastKey().compareTo(path) >= 0)) {
                throw new NotABundle("the path at byte " + at + " is not in order");
            }
            files.put(path, Arrays.copyOfRange(zip, from, from + length));
            at = from + length;
        }
        int differs = Arrays.mismatch(zip, write(files));
        if (differs >= 0 || files.isEmpty()) {
            throw new NotABundle("not the canonical zip of its files, first at byte " + Math.max(differs, 0));
        }
        return files;
    }

    private static boolean isPath(String path) {
        return path.matches("[A-Za-z0-9][A-Za-z0-9./-]{0,120}") && !path.contains("..");
    }

    /** Bytes that are no canonical zip. */
    public static final class NotABundle extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotABundle(String what) {
            super(what);
        }
    }
}
