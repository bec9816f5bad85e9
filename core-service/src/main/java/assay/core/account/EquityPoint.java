package assay.core.account;

import assay.contracts.line.Fields;
import java.time.Instant;

/**
 * One sample of an account's equity.
 *
 * @param fields balance, equity and each rule's floor and room, as announced
 */
public record EquityPoint(long tape, Instant at, Fields fields) {}
