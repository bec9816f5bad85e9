/** Coinbase Advanced Trade: level2, heartbeats and status over one keyless connection whose sequence rises by one. */
@NullMarked
package assay.market.feed.coinbase;

import org.jspecify.annotations.NullMarked;
