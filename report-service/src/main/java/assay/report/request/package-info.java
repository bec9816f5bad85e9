/** Asking for reports, making them, keeping them for a while, and the certificates that anybody may check. */
@NullMarked
package assay.report.request;

import org.jspecify.annotations.NullMarked;
