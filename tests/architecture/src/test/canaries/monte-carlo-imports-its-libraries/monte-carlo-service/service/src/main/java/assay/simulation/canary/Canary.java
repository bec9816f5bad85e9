package assay.simulation.canary;

/** A bird in the wrong room. */
public record Canary(assay.report.canary.Other stranger) {}
