/**
 * A Stripe of this machine: the part of its API that core calls, its checkout page, and events signed with the shared
 * secret that are delivered as Stripe delivers them: at least once, in no particular order, again until they are taken.
 */
@NullMarked
package assay.local.payment;

import org.jspecify.annotations.NullMarked;
