package assay.market.topic;

/**
 * What stands at one place of the topic, believed or not.
 *
 * @param offset its place
 * @param bytes a line without its newline, if it is one
 */
@SuppressWarnings("ArrayRecordComponent")
public record TapeRecord(long offset, byte[] bytes) {}
