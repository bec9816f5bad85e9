/** Who sends a request: access tokens checked against published keys, deny by default. */
@NullMarked
package assay.kit.security;

import org.jspecify.annotations.NullMarked;
