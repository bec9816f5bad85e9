/** The consolidated price and its state of trust, and the pure formula that makes one from venue quotes. */
@NullMarked
package assay.domain.mark;

import org.jspecify.annotations.NullMarked;
