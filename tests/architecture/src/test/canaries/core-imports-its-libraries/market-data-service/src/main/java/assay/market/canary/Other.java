package assay.market.canary;

/** A bird next door. */
public record Other() {}
