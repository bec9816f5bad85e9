package assay.proof.codec;

import assay.domain.rule.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The three packs that a fresh platform offers. */
public final class SeededPacks {

    private static final List<String> NAMES = List.of("starter-25k", "standard-50k", "pro-100k");

    private SeededPacks() {}

    /** All of them, from the smallest capital up. */
    public static List<Pack> all() {
        return NAMES.stream().map(SeededPacks::named).toList();
    }

    /** The pack of a name, such as `starter-25k`. */
    public static Pack named(String name) {
        try (var in = SeededPacks.class.getResourceAsStream("/packs/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no seeded pack " + name);
            }
            return PackFile.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
