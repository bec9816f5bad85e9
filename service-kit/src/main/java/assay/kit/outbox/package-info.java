/**
 * Messages written in the transaction that causes them, and the one relay that publishes them in order of their key.
 */
@NullMarked
package assay.kit.outbox;

import org.jspecify.annotations.NullMarked;
