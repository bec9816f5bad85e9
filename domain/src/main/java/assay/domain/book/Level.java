package assay.domain.book;

import assay.domain.number.Price;
import assay.domain.number.Quantity;

/** One price of a book with the size shown there (above zero). */
public record Level(Price price, Quantity size) {}
