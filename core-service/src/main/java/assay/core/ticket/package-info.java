/**
 * What the socket service asks: tickets that open one socket, who may read which assessment, receipts, and where the
 * signed tape stands. Everything under {@code /internal} is reachable inside the platform only.
 */
@NullMarked
package assay.core.ticket;

import org.jspecify.annotations.NullMarked;
