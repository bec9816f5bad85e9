package assay.domain.instrument;

/** Whether a fill took what was shown or was itself resting. Wire: lower camel case. */
public enum Liquidity {
    MAKER,
    TAKER
}
