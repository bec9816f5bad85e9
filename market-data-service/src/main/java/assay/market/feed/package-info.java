/**
 * Venues in: one connection's protocol as a state machine without socket or clock, and the thin edge that gives it
 * both.
 *
 * <p>Each venue is a subpackage with its codec and its session. Binance, Polymarket and Kalshi get theirs beside these.
 */
@NullMarked
package assay.market.feed;

import org.jspecify.annotations.NullMarked;
