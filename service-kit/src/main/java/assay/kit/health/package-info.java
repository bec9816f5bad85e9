/** Whether the process lives ({@code /health}) and whether it may be sent work ({@code /ready}). */
@NullMarked
package assay.kit.health;

import org.jspecify.annotations.NullMarked;
