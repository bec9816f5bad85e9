package assay.domain.rule;

import java.util.List;

/**
 * An immutable rule pack, {@code assay-pack/1}. Every field is always there.
 *
 * @param name lower-case words with hyphens
 * @param version such as {@code 1}
 * @param currency {@code USD}
 * @param day when financing and trading days roll
 * @param phases in order; the last one's pass completes the assessment
 */
public record Pack(String name, String version, String currency, Reset day, List<Phase> phases) {
    public Pack {
        phases = List.copyOf(phases);
    }

    /** Everything that keeps this pack from being used, empty when it can be. */
    public List<PackFinding> findings() {
        return PackCheck.findings(this);
    }
}
