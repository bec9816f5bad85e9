/** Kraken's WebSocket v2: books of ten levels, each proved by a CRC-32 over the text of its numbers. */
@NullMarked
package assay.market.feed.kraken;

import org.jspecify.annotations.NullMarked;
