package assay.local.canary;

/** A bird in the wrong room. */
public record Canary(assay.market.canary.Other stranger) {}
