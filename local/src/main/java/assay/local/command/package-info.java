/** The {@code assay} command line: what a person types, what they read, and the exit codes 0, 1 and 2. */
@NullMarked
package assay.local.command;

import org.jspecify.annotations.NullMarked;
