package assay.stream.canary;

/** A bird whose room lets null in. */
record Canary() {}
