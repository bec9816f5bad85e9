package assay.domain.canary;

import java.nio.file.Files;
import java.nio.file.Path;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static boolean exists(String name) {
        return Files.exists(Path.of(name));
    }
}
