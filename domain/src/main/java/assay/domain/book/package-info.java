/** One venue's order book as the tape shows it, and what walking it would fill. Knows nothing of accounts. */
@NullMarked
package assay.domain.book;

import org.jspecify.annotations.NullMarked;
