package assay.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that must never change, kept in src/test/resources/golden; with ASSAY_GOLDEN=write missing ones are written.
 */
public final class GoldenFile {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFile() {}

    public static void check(String name, byte[] bytes) throws IOException {
        var file = FOLDER.resolve(name + ".json");
        if (!Files.exists(file) && "write".equals(System.getenv("ASSAY_GOLDEN"))) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, new String(bytes, StandardCharsets.UTF_8) + "\n");
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8) + "\n").isEqualTo(Files.readString(file));
    }
}
