package assay.domain.rule;

/**
 * The tuple of a loss limit. floor = anchor - limit, rounded down, under the lock. INITIAL anchors trail NONE.
 *
 * @param measure what is compared with the floor
 * @param anchor what the floor hangs from
 * @param limit of INITIAL or of ANCHOR
 * @param trail how the anchor follows
 * @param lock where the floor stops rising
 * @param reset when readings are taken
 * @param comparison whether touching the floor is a breach
 * @param costs which costs count; readings of the anchor use the same basis
 * @param evaluation at every judged mark or only at the reset
 * @param hold how long it must stay broken
 */
public record Loss(
        Measure measure,
        Anchor anchor,
        Limit limit,
        Trail trail,
        Lock lock,
        Reset reset,
        Comparison comparison,
        Costs costs,
        Evaluation evaluation,
        Hold hold) {}
