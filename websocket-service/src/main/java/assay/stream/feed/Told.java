package assay.stream.feed;

import assay.contracts.line.Fields;
import assay.stream.frame.ServerFrame;
import assay.stream.log.LogEntry;
import java.util.UUID;

/** What an announcement says to a person, before it has its number. */
record Told(UUID eventId, String event, Fields data) {
    LogEntry entry(long number) {
        return new LogEntry(number, ServerFrame.event(number, event, data));
    }
}
