/** People: registration, log-in, sessions and the tokens that speak for them. Nobody else reads a password. */
@NullMarked
package assay.core.identity;

import org.jspecify.annotations.NullMarked;
