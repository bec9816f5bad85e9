package assay.local.simulator;

/** A price in the venue's ticks and what is offered there in units of 10^-8; a quantity of 0 takes the level away. */
record Level(long price, long quantity) {}
