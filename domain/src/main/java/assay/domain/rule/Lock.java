package assay.domain.rule;

import assay.domain.number.Money;

/** Where a trailing floor stops for good. Wire: {@code {kind:"none"|"at"|"jump", …}}. */
public sealed interface Lock {
    /** Never. */
    record None() implements Lock {}

    /**
     * The floor never rises above this level.
     *
     * @param level as profit over the capital: 0 locks at the capital, 100 a hundred above it
     */
    record At(Money level) implements Lock {}

    /**
     * Once the anchor reaches the trigger, the floor stands at the level for good.
     *
     * @param trigger as profit over the capital
     * @param level as profit over the capital
     */
    record Jump(Money trigger, Money level) implements Lock {}
}
