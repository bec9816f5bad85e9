package assay.domain.step;

/** Which marks a valuation reads. */
enum Basis {
    /** Those in force now; a position in doubt has a best and a worst case. */
    NOW,
    /** Those in force just before the current entry, with doubts likewise: the last state, for a roll. */
    BEFORE,
    /** As BEFORE, but a position in doubt is worth its last GOOD mark: readings for anchors and financing. */
    LAST_GOOD
}
