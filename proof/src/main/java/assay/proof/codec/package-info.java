/** The domain's words as canonical lines and back, exactly: packs, documents, tape entries, commands, events, state. */
@NullMarked
package assay.proof.codec;

import org.jspecify.annotations.NullMarked;
