/** One account: its commands, events and refusals, the fold, the watch, and the step that decides. */
@NullMarked
package assay.domain.account;

import org.jspecify.annotations.NullMarked;
