/** Work that goes on beside requests, in threads of its own. */
@NullMarked
package assay.kit.work;

import org.jspecify.annotations.NullMarked;
