/**
 * Questions and tallies as messages, and the program that answers them one after the other from its standard input: the
 * same engine, in a process that anything can host.
 */
@NullMarked
package assay.simulation.wire;

import org.jspecify.annotations.NullMarked;
