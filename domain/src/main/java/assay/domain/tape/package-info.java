/** The tape as the domain reads it: entries, documents, and the immutable view of those in force. */
@NullMarked
package assay.domain.tape;

import org.jspecify.annotations.NullMarked;
