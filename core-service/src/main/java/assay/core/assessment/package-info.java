/** Assessments of one owner: trials, and every question and order about their account by HTTP. */
@NullMarked
package assay.core.assessment;

import org.jspecify.annotations.NullMarked;
