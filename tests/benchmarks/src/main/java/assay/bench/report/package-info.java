/** Reports beside the library that makes PDF from HTML. */
@NullMarked
package assay.bench.report;

import org.jspecify.annotations.NullMarked;
