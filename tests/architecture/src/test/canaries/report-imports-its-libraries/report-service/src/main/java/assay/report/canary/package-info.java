/** A canary. */
@NullMarked
package assay.report.canary;

import org.jspecify.annotations.NullMarked;
