package assay.proof.canary;

/** A bird in the wrong room. */
public record Canary(assay.core.canary.Other stranger) {}
