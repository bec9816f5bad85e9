/** The order path: durable orders a second, the wait for a committed answer, and what an idle shard costs. */
@NullMarked
package assay.bench.order;

import org.jspecify.annotations.NullMarked;
