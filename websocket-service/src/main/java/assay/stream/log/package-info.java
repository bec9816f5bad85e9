/**
 * Events that are never dropped: numbered logs, one an account, one a person's documents and one a person's questions,
 * and how a reader of one joins what was missed with what is new, without a gap and without a double.
 */
@NullMarked
package assay.stream.log;

import org.jspecify.annotations.NullMarked;
