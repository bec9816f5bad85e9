package assay.local.simulator;

/** An instrument as one venue lists it: the venue's name for it, and the decimals of its prices. */
record VenueListing(Venue venue, SimulatedInstrument instrument, String product, int priceDecimals) {}
