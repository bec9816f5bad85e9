/**
 * A venue's order book as its own messages prove it: sides of scaled longs, changes, and the ten best levels as others
 * see them.
 *
 * <p>Nothing here knows a venue, a clock or a socket.
 */
@NullMarked
package assay.market.book;

import org.jspecify.annotations.NullMarked;
