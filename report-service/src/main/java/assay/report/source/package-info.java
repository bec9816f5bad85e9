/** What other parts of the platform are asked for: missed lines, owners, packs, prices, simulations. */
@NullMarked
package assay.report.source;

import org.jspecify.annotations.NullMarked;
