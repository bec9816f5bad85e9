/**
 * The platform's story, told by living it: a trader comes, trades, breaks a rule, and the verdict is proved on another
 * machine's terms. Speaks to the platform as any client does, through the gateway.
 */
@NullMarked
package assay.local.demo;

import org.jspecify.annotations.NullMarked;
