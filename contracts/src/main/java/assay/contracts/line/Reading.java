package assay.contracts.line;

/** What the reader rule says of a line: believed, or dropped and why. */
public sealed interface Reading {

    /** The line extends the chain; the reader now stands at `head`. */
    record Accepted(ChainHead head) implements Reading {}

    /** The sequence was already read; `differs` when it is the newest sequence with other bytes. */
    record Past(long sequence, boolean differs) implements Reading {}

    /** Lines between `expected` and `found` have not been seen. */
    record Gap(long expected, long found) implements Reading {}

    /** The next sequence, but on top of another line than the one believed. */
    record Fork(long sequence, String believed, String claimed) implements Reading {}
}
