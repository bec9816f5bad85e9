/** The whole platform on one machine, without containers. */
@NullMarked
package assay.local;

import org.jspecify.annotations.NullMarked;
