package assay.stream.log;

import java.util.List;

/**
 * One event of a log.
 *
 * @param sequence counts the log's events from 1
 * @param event the frame from its sequence on, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogEntry(long sequence, byte[] event) {

    /** The first of some entries whose events have so many bytes together at most; one when even that has more. */
    public static List<LogEntry> fitting(List<LogEntry> entries, int bytes) {
        int count = 0;
        for (long sum = 0; count < entries.size(); count++) {
            sum += entries.get(count).event().length;
            if (sum > bytes && count > 0) {
                break;
            }
        }
        return entries.subList(0, count);
    }
}
