/** What the firm's people did, when and to what; written in the transaction that does it. */
@NullMarked
package assay.core.audit;

import org.jspecify.annotations.NullMarked;
