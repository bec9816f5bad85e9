/** Domain events as lines and back, evidence bundles, and their verification. */
@NullMarked
package assay.proof;

import org.jspecify.annotations.NullMarked;
