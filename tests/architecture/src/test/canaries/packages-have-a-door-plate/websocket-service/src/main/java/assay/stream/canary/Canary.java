package assay.stream.canary;

/** A bird whose room has no name. */
record Canary() {}
