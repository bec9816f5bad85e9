/** The evidence bundle: a canonical zip of canonical files, written from what the platform stores and read strictly. */
@NullMarked
package assay.proof.bundle;

import org.jspecify.annotations.NullMarked;
