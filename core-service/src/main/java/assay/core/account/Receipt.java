package assay.core.account;

import assay.contracts.line.Fields;

/**
 * A line's signature by the notary.
 *
 * @param body stream, account, sequence, hash, at and key, canonical
 * @param signature 64 raw bytes in hex
 */
public record Receipt(Fields body, String signature) {}
