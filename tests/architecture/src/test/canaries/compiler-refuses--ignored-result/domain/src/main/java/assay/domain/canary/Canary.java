package assay.domain.canary;

import java.math.BigInteger;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static long twice(BigInteger count) {
        count.add(count);
        return count.longValueExact();
    }
}
