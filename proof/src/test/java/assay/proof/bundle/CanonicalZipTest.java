package assay.proof.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalZipTest {

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    CanonicalZipTest() {
        files.put("b/two.json", bytes("{}"));
        files.put("a.txt", bytes("hello"));
        files.put("empty", new byte[0]);
    }

    @Test
    void whatIsWrittenIsAZipForEveryone(@TempDir Path folder) throws Exception {
        var zip = CanonicalZip.write(files);
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("a.txt");
            assertThat(in.readAllBytes()).isEqualTo(bytes("hello"));
        }
        var file = Files.write(folder.resolve("x.zip"), zip);
        try (var read = new ZipFile(file.toFile())) {
            assertThat(read.size()).isEqualTo(3);
            assertThat(read.getEntry("b/two.json").getTimeLocal().toString()).isEqualTo("1980-01-01T00:00");
        }
    }

    @Test
    void theSameFilesComeBack() {
        var back = CanonicalZip.read(CanonicalZip.write(files));
        assertThat(back.keySet()).containsExactly("a.txt", "b/two.json", "empty");
        assertThat(back.get("a.txt")).isEqualTo(bytes("hello"));
    }

    @Test
    void noByteCanChangeAndNoneCanBeAddedOrTaken() {
        var zip = CanonicalZip.write(files);
        for (int at = 0; at < zip.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                var changed = zip.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> CanonicalZip.read(changed)).isInstanceOf(CanonicalZip.NotABundle.class);
            }
        }
        for (int length = 0; length < zip.length; length++) {
            var cut = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> CanonicalZip.read(cut)).isInstanceOf(CanonicalZip.NotABundle.class);
        }
        assertThatThrownBy(() -> CanonicalZip.read(Arrays.copyOf(zip, zip.length + 1)))
                .isInstanceOf(CanonicalZip.NotABundle.class);
    }

    @Test
    void anotherSpellingOfTheSameFilesIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(bytes("hello"));
        }
        assertThatThrownBy(() -> CanonicalZip.read(out.toByteArray())).isInstanceOf(CanonicalZip.NotABundle.class);
    }

    @Test
    void aPathThatLeadsOutsideIsRefused() {
        files.put("a/../../x", new byte[0]);
        var zip = CanonicalZip.write(files);
        assertThatThrownBy(() -> CanonicalZip.read(zip)).isInstanceOf(CanonicalZip.NotABundle.class);
    }

    @Test
    void moreFilesThanTheOldEndRecordCountsComeBackToo(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 70_000; i++) {
            files.put("tape/" + i, new byte[] {(byte) i});
        }
        var zip = CanonicalZip.write(files);
        assertThat(CanonicalZip.read(zip)).hasSize(70_003);
        try (var read = new ZipFile(Files.write(folder.resolve("x.zip"), zip).toFile())) {
            assertThat(read.size()).isEqualTo(70_003);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
