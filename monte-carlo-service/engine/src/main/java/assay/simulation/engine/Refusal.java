package assay.simulation.engine;

/**
 * Something of a pack that the kernel does not know how to simulate.
 *
 * @param rule id of the rule, or the name of a field of its phase
 * @param kind the rule's wire kind, or {@code phase}
 * @param what it lacks, lower camel case
 */
public record Refusal(String rule, String kind, String what) {}
