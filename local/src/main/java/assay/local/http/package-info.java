/** What the local platform's HTTP servers share: loopback, refusals as problems, bodies read strictly. */
@NullMarked
package assay.local.http;

import org.jspecify.annotations.NullMarked;
