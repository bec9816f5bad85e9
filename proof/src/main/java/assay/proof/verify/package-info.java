/**
 * The verifier: seven steps from the bytes of a bundle to its verdict, each refusing by its number. It trusts nothing
 * but the keys it is told and the code it is built from.
 */
@NullMarked
package assay.proof.verify;

import org.jspecify.annotations.NullMarked;
