package assay.kit.canary;

/** A bird in the wrong room. */
public record Canary(assay.contracts.canary.Other stranger) {}
