/** Rule packs: phases, each rule as a tuple, and the findings about a pack that cannot stand. */
@NullMarked
package assay.domain.rule;

import org.jspecify.annotations.NullMarked;
