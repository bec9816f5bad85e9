/**
 * One origin for the browser: the services' routes, the page's files, and the health of everything behind it. What the
 * cluster's ingress does, on loopback.
 */
@NullMarked
package assay.local.gateway;

import org.jspecify.annotations.NullMarked;
