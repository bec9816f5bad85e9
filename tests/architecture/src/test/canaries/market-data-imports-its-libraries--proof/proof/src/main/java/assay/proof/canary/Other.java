package assay.proof.canary;

/** A bird next door. */
public record Other() {}
