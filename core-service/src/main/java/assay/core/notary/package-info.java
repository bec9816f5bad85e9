/**
 * The notary: reads the accepted tape, signs heads and receipts outside the shards' loops, and hands out evidence. It
 * signs only what extends its last signature; its key stays in the state folder.
 */
@NullMarked
package assay.core.notary;

import org.jspecify.annotations.NullMarked;
