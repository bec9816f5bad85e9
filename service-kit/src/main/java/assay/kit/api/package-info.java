/** What a service says about its own HTTP interface: the words routes are documented with, and the document itself. */
@NullMarked
package assay.kit.api;

import org.jspecify.annotations.NullMarked;
