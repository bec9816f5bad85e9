/**
 * Purchases of tiers: a checkout at the payment provider, its events, and the assessment that a payment opens exactly
 * once. What is paid, refunded or disputed is always asked of the provider; an event says only where to look.
 */
@NullMarked
package assay.core.purchase;

import org.jspecify.annotations.NullMarked;
