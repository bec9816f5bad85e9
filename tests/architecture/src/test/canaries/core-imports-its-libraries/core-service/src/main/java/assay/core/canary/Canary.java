package assay.core.canary;

/** A bird in the wrong room. */
public record Canary(assay.market.canary.Other stranger) {}
