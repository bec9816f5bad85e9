/**
 * The platform's story, told by its own command from a registration to a verdict that is proved without the platform.
 */
@NullMarked
package assay.endtoend.demo;

import org.jspecify.annotations.NullMarked;
