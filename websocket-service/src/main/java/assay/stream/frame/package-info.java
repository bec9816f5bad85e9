/** What is said over a socket, as words: channels, what clients ask, what the server answers. No socket lives here. */
@NullMarked
package assay.stream.frame;

import org.jspecify.annotations.NullMarked;
