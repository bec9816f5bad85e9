/**
 * What the journal tells, as rows: accounts, fills, days and what was judged. Read line by line, verified by chain and
 * sums, rebuildable from nothing.
 */
@NullMarked
package assay.report.history;

import org.jspecify.annotations.NullMarked;
