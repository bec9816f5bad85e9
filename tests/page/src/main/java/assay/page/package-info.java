/** How tests ask for the page: built, and before a headless browser. */
@NullMarked
package assay.page;

import org.jspecify.annotations.NullMarked;
