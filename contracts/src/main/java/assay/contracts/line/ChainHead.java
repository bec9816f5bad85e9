package assay.contracts.line;

/**
 * The reader rule: the last line a reader believes, by sequence and hash. A line is believed only if it extends this
 * head; everything else is dropped, whatever it says.
 *
 * @param sequence of the last line believed, 0 before the first
 * @param hash of that line, 64 zeros before the first
 */
public record ChainHead(long sequence, String hash) {

    /** Before the first line. */
    public static final ChainHead START = new ChainHead(0, Sha256.NONE);

    public ChainHead {
        if (sequence < 0 || !Texts.isHash(hash)) {
            throw new NotCanonical("", "a sequence from 0 and a hash", sequence + " and " + hash);
        }
    }

    public static ChainHead of(Line line) {
        return new ChainHead(line.sequence(), line.hash());
    }

    /** What a reader standing here makes of a line. */
    public Reading read(Line line) {
        if (line.sequence() <= sequence) {
            return new Reading.Past(
                    line.sequence(), line.sequence() == sequence && !line.hash().equals(hash));
        }
        if (line.sequence() > sequence + 1) {
            return new Reading.Gap(sequence + 1, line.sequence());
        }
        if (!line.previous().equals(hash)) {
            return new Reading.Fork(line.sequence(), hash, line.previous());
        }
        return new Reading.Accepted(of(line));
    }
}
