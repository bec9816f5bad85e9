/** Questions about an account or a pack: asked once, computed aside, kept with everything that they depend on. */
@NullMarked
package assay.simulation.question;

import org.jspecify.annotations.NullMarked;
