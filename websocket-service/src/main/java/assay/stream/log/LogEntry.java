package assay.stream.log;

/**
 * One event of a log.
 *
 * @param sequence counts the log's events from 1
 * @param event the frame from its sequence on, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogEntry(long sequence, byte[] event) {}
