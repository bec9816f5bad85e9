/** Candles of each instrument's mark over time, made of the tape's marks; not built yet. */
@NullMarked
package assay.market.candle;

import org.jspecify.annotations.NullMarked;
