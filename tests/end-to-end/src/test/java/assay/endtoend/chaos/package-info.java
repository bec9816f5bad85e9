/**
 * The platform killed in the middle of trading: a client that never forgets an answer, somebody who kills processes,
 * and an oracle that afterwards holds the client's log against the stored truth.
 */
@NullMarked
package assay.endtoend.chaos;

import org.jspecify.annotations.NullMarked;
