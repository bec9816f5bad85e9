/**
 * Venues that do not exist, speaking the wire protocols of those that do: one seeded random walk per instrument, a book
 * around it for each venue, and switches for what goes wrong at real ones. Nothing here knows who listens.
 */
@NullMarked
package assay.local.simulator;

import org.jspecify.annotations.NullMarked;
