package assay.domain.account;

import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;

/** What a fill took at one price, and the venue's fee on it. Wire: {@code [price, size, fee]}. */
public record FillLevel(Price price, Quantity size, Money fee) {}
