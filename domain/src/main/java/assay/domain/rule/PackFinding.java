package assay.domain.rule;

/**
 * Why a pack cannot stand.
 *
 * @param pointer JSON pointer into the pack, such as {@code /phases/0/rules/2/effect}
 * @param code lower camel case, such as {@code effectNotOfKind}
 */
public record PackFinding(String pointer, String code) {}
