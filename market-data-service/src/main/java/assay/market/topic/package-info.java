/** The tape's topic: what stands in it, who believes what, how lines get there and are read back. */
@NullMarked
package assay.market.topic;

import org.jspecify.annotations.NullMarked;
