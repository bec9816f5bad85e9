package assay.stream.canary;

import java.math.BigDecimal;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static boolean same(BigDecimal one, BigDecimal other) {
        return one.equals(other);
    }
}
