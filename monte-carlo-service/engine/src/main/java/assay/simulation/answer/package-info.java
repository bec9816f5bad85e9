/** The questions that traders and admins ask, answered from tallies: every share with its interval. */
@NullMarked
package assay.simulation.answer;

import org.jspecify.annotations.NullMarked;
