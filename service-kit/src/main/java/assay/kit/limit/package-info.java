/** How often one caller may ask: counted in Redis for all instances together, told on every answer. */
@NullMarked
package assay.kit.limit;

import org.jspecify.annotations.NullMarked;
