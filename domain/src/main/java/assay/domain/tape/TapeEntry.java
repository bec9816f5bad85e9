package assay.domain.tape;

import java.time.Instant;

/**
 * One accepted entry of the tape.
 *
 * @param sequence from 1, without gaps
 * @param at never before the entry before it
 */
public record TapeEntry(long sequence, Instant at, TapeBody body) {
    /** How an event cites this entry. */
    public TapeUse use() {
        return new TapeUse(sequence, body.type(), body.instrument());
    }
}
