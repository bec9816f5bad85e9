package assay.domain.tape;

import assay.domain.instrument.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A tape entry that an event names because the step read it.
 *
 * @param instrument present for marks, books, instrument terms and settlements, and for a status of an instrument
 */
public record TapeUse(
        long sequence, TapeType type, @Nullable Symbol instrument) implements Comparable<TapeUse> {
    @Override
    public int compareTo(TapeUse other) {
        return Long.compare(sequence, other.sequence);
    }
}
