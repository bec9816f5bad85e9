/**
 * A small market and its accounts for tests: a tape with signed heads, prices on demand, and everything a bundle needs.
 */
@NullMarked
package assay.proof.world;

import org.jspecify.annotations.NullMarked;
