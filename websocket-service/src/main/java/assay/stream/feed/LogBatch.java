package assay.stream.feed;

import assay.stream.log.LogEntry;
import assay.stream.log.LogName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events on their way into logs; each log's follow one another without a gap. */
final class LogBatch {
    private Map<LogName, List<LogEntry>> entries = new LinkedHashMap<>();

    /** False when the event does not follow the log's last here: take what there is first. */
    boolean add(LogName log, LogEntry entry) {
        var before = entries.computeIfAbsent(log, _ -> new ArrayList<>());
        boolean follows = before.isEmpty() || before.getLast().sequence() + 1 == entry.sequence();
        if (follows) {
            before.add(entry);
        }
        return follows;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Map<LogName, List<LogEntry>> take() {
        var taken = entries;
        entries = new LinkedHashMap<>();
        return taken;
    }
}
