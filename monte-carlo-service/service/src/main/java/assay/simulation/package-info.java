/** Questions in, simulated paths, answers out. */
@NullMarked
package assay.simulation;

import org.jspecify.annotations.NullMarked;
