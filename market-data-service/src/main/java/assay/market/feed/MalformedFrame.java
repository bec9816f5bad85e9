package assay.market.feed;

import org.jspecify.annotations.Nullable;

/** A message that cannot be believed, with as much as was understood of it. */
public final class MalformedFrame extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final @Nullable String product;

    /**
     * A message and what is wrong with it.
     *
     * @param product the venue's name of the instrument whose change was lost, or null when that is unknown
     */
    public MalformedFrame(String reason, @Nullable String product, @Nullable String detail) {
        super(detail == null ? reason : detail, null, false, false);
        this.reason = reason;
        this.product = product;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String product() {
        return product;
    }
}
