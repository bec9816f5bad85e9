package assay.core.canary;

/** A bird next door. */
public record Other() {}
