/**
 * What the platform tells everyone else: one sealed type a group of topics, one case a topic. Announcements are made
 * from lines and prove nothing; whoever needs certainty reads the journal.
 */
@NullMarked
package assay.contracts.announcement;

import org.jspecify.annotations.NullMarked;
