/**
 * Accounts simulated path by path under a pack's rules: the same question and seed give the same bits on every machine,
 * with any number of threads and any size of chunk.
 */
@NullMarked
package assay.simulation.engine;

import org.jspecify.annotations.NullMarked;
