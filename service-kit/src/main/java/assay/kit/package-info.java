/** What every service's edge needs; no trading word lives here. */
@NullMarked
package assay.kit;

import org.jspecify.annotations.NullMarked;
