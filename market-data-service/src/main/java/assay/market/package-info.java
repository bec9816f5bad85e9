/** Venues in, the tape out. */
@NullMarked
package assay.market;

import org.jspecify.annotations.NullMarked;
