/** Round trips and statistics of an account: pure sums over its history, each with the definition it follows. */
@NullMarked
package assay.report.analytics;

import org.jspecify.annotations.NullMarked;
