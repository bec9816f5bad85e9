/** Journal in, documents out. */
@NullMarked
package assay.report;

import org.jspecify.annotations.NullMarked;
