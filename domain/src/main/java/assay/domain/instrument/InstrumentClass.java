package assay.domain.instrument;

/** The class of an instrument, which decides leverage and doubt. Wire: lower camel case. */
public enum InstrumentClass {
    /** A netted contract on a spot price, long or short. */
    CRYPTO,
    /** A fully paid contract worth 0 to 1, never short. */
    PREDICTION
}
