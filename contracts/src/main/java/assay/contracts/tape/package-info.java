/**
 * The tape's wire records: one line an entry, one sealed case a type, the bytes that everyone hashes. Values are
 * spelled, not understood: what a mark means is known to the domain.
 */
@NullMarked
package assay.contracts.tape;

import org.jspecify.annotations.NullMarked;
