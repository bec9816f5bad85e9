package assay.domain.number;

/** The direction in which an exact result meets the grid of 10^-8, or of a coarser step. */
public enum Rounding {
    /** To the nearest, and at the middle to the even neighbour. */
    HALF_EVEN,
    /** Towards negative infinity. */
    DOWN,
    /** Towards positive infinity. */
    UP
}
