/** The tape kept for good: whole minutes as rows, the open one in memory. */
@NullMarked
package assay.market.archive;

import org.jspecify.annotations.NullMarked;
