package assay.core.account;

import java.time.Instant;

/**
 * How far this instance has read the tape.
 *
 * @param sequence 0 before the first entry
 * @param at of that entry
 * @param silent whether no entry was read for a second, so that risk-adding orders are refused here
 */
public record Seen(long sequence, Instant at, boolean silent) {}
