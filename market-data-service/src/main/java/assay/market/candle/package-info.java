/** Candles of each instrument's mark: made of the believed tape alone, so that whoever reads it makes the same ones. */
@NullMarked
package assay.market.candle;

import org.jspecify.annotations.NullMarked;
