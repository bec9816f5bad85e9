package assay.domain.canary;

/** A bird next door. */
public record Other() {}
