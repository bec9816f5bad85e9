package assay.architecture;

import java.util.Set;

/** What was over a size stop when the stops were put up: each with its figure, to be paid back and never added to. */
final class Debt {
    static final Set<String> OWED = Set.of();

    private Debt() {}

    /** A finding without the line it stands on. */
    static String of(String finding) {
        return finding.replaceFirst("[.]java:[0-9]+ ", ".java ");
    }
}
