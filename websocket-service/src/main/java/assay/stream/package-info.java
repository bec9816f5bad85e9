/** Journal and tape in, sequenced frames out. */
@NullMarked
package assay.stream;

import org.jspecify.annotations.NullMarked;
