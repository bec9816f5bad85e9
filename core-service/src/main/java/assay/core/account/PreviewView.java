package assay.core.account;

import assay.domain.step.Preview;

/**
 * A preview and what it was made from.
 *
 * @param before the account it was made on; its tape and head name the sequences used
 */
public record PreviewView(AccountView before, Preview preview) {}
