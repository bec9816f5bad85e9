/** Keys, signed heads of the tape, receipts, and the notary that signs only what extends its last signature. */
@NullMarked
package assay.proof.sign;

import org.jspecify.annotations.NullMarked;
