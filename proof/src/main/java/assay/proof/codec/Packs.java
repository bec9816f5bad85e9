package assay.proof.codec;

import assay.domain.rule.Pack;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where packs are found by their hash; lines name them so and never hold them. */
@FunctionalInterface
public interface Packs {

    @Nullable
    Pack of(String hash);

    /** Just these packs. */
    static Packs of(Map<String, Pack> byHash) {
        var copy = Map.copyOf(byHash);
        return copy::get;
    }

    /**
     * The pack of a hash that must be known.
     *
     * @throws UnknownPack when it is not
     */
    default Pack known(String hash) {
        var pack = of(hash);
        if (pack == null) {
            throw new UnknownPack(hash);
        }
        return pack;
    }

    /** A line names a pack that nobody has. */
    final class UnknownPack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownPack(String hash) {
            super("no pack has the hash " + hash);
        }
    }
}
