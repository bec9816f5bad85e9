/** What each kind of report says about an account. */
@NullMarked
package assay.report.content;

import org.jspecify.annotations.NullMarked;
