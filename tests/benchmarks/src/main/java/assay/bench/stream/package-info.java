/**
 * P1a, P1b, P2 and P3: the socket service beside Bun, ws, a Netty ChannelGroup and the NATS server. Servers on one
 * core, load on the other, processor time from the kernel.
 */
@NullMarked
package assay.bench.stream;

import org.jspecify.annotations.NullMarked;
