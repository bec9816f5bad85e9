/** How a service reaches Redis; it starts without it and connects when it is first asked something. */
@NullMarked
package assay.kit.redis;

import org.jspecify.annotations.NullMarked;
