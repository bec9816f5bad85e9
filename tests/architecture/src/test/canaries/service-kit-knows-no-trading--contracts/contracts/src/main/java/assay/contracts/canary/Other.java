package assay.contracts.canary;

/** A bird next door. */
public record Other() {}
