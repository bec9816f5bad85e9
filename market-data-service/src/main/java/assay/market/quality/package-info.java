/**
 * How far a venue's book may be trusted at this moment, and what becomes of messages that cannot be.
 *
 * <p>No price is made here; nothing here knows a venue's protocol.
 */
@NullMarked
package assay.market.quality;

import org.jspecify.annotations.NullMarked;
