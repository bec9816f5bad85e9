package assay.domain.rule;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;

/** A sum of money, fixed or as a percentage of something. Wire: {@code {amount}} or {@code {percent, of}}. */
public sealed interface Limit {
    record Amount(Money amount) implements Limit {}

    /**
     * A percentage of something.
     *
     * @param percent in hundredths: 5 is five per cent
     */
    record Percent(Ratio percent, Of of) implements Limit {}

    /** What a percentage is of. Wire: lower camel case. */
    enum Of {
        /** The phase's capital. */
        INITIAL,
        /** The rule's present anchor (its high-water mark when it trails). Only in a loss. */
        ANCHOR,
        /** The present balance. Only in a risk. */
        BALANCE
    }

    /** The sum, where the base of a percentage is {@code initial} or, for the other two words, {@code present}. */
    default Money sum(Money initial, Money present, Rounding rounding) {
        return switch (this) {
            case Amount(var amount) -> amount;
            case Percent(var percent, var of) -> (of == Of.INITIAL ? initial : present).percent(percent, rounding);
        };
    }
}
