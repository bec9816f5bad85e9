/**
 * Sockets: the door at which a ticket is shown, what a client asks and gets, and how one buffer goes out to all who
 * watch the same. Everything of one socket happens on its event loop.
 */
@NullMarked
package assay.stream.session;

import org.jspecify.annotations.NullMarked;
