/**
 * How many requests a service works on at once: what exceeds it is told so at once instead of waiting with the rest.
 */
@NullMarked
package assay.kit.admission;

import org.jspecify.annotations.NullMarked;
