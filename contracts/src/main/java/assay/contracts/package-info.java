/** What services say to one another. */
@NullMarked
package assay.contracts;

import org.jspecify.annotations.NullMarked;
