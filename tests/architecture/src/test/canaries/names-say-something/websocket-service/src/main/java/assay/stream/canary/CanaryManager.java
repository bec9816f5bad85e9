package assay.stream.canary;

/** A bird with a title. */
record CanaryManager() {}
