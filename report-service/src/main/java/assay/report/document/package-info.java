/**
 * Documents: what a report says as a list of blocks, and those blocks as PDF, HTML, CSV and JSON. All four say the
 * same.
 */
@NullMarked
package assay.report.document;

import org.jspecify.annotations.NullMarked;
