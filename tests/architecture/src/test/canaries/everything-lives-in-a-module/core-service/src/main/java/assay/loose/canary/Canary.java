package assay.loose.canary;

/** A bird in the wrong room. */
public record Canary(String stranger) {}
