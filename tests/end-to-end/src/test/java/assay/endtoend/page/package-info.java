/** The page as people see it, in a headless browser before the whole platform. */
@NullMarked
package assay.endtoend.page;

import org.jspecify.annotations.NullMarked;
