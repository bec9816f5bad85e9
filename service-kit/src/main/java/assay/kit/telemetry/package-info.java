/** Correlation ids, response headers and what every log line carries. */
@NullMarked
package assay.kit.telemetry;

import org.jspecify.annotations.NullMarked;
