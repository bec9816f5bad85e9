/**
 * Canonical JSON without numbers and nulls, hashed and chained lines, the reader rule and Merkle trees. No topic, no
 * trading word and no service lives here.
 */
@NullMarked
package assay.contracts.line;

import org.jspecify.annotations.NullMarked;
