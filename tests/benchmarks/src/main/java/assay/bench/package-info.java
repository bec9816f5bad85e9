/**
 * Benchmarks: each runs a path of the platform beside a named peer on the same machine, checks that the answers are
 * right, and prints bar and verdict. Load comes at its own pace, waits count from the intended instant.
 */
@NullMarked
package assay.bench;

import org.jspecify.annotations.NullMarked;
