/** Simulated paths beside the same paths by NumPy and Numba. */
@NullMarked
package assay.bench.simulation;

import org.jspecify.annotations.NullMarked;
