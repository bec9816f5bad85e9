/** The platform's HTTP interface in one document, put together of what each service says of itself. */
@NullMarked
package assay.core.api;

import org.jspecify.annotations.NullMarked;
