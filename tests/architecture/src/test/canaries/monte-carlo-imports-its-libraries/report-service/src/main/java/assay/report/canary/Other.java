package assay.report.canary;

/** A bird next door. */
public record Other() {}
