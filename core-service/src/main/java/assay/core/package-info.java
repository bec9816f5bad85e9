/** Users, tiers, assessments and accounts: the only owner of truth. */
@NullMarked
package assay.core;

import org.jspecify.annotations.NullMarked;
