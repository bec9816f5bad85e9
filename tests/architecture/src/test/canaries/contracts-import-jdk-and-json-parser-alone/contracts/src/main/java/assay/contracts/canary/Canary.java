package assay.contracts.canary;

/** A bird in the wrong room. */
public record Canary(assay.domain.canary.Other stranger) {}
