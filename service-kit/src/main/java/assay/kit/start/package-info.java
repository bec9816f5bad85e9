/** Defaults that every service starts with; whatever a service or its environment sets wins. */
@NullMarked
package assay.kit.start;

import org.jspecify.annotations.NullMarked;
