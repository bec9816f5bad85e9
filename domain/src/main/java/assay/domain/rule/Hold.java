package assay.domain.rule;

import assay.domain.number.Ratio;
import java.time.Duration;

/**
 * How long a floor must stay broken.
 *
 * @param duration zero or above; wire {@code seconds}, a decimal
 * @param atOnceBeyond a share of the phase's capital: farther under the floor than this needs no hold; 0.005 is 50 bps
 */
public record Hold(Duration duration, Ratio atOnceBeyond) {}
