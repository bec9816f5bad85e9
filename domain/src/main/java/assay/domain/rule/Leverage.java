package assay.domain.rule;

import assay.domain.instrument.InstrumentClass;
import assay.domain.number.Ratio;

/** How many times its margin a position of a class may be worth; a class without an entry is not offered. */
public record Leverage(InstrumentClass type, Ratio ratio) {}
