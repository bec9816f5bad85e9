/** What the firm offers: tiers, each with immutable versions that pin a rule pack. */
@NullMarked
package assay.core.tier;

import org.jspecify.annotations.NullMarked;
