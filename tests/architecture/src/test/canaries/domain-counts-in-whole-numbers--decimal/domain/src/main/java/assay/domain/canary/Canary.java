package assay.domain.canary;

import java.math.BigDecimal;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static long whole(String text) {
        return new BigDecimal(text).longValueExact();
    }
}
