package assay.stream.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The newest events of every log, kept outside this process and capped. Losing them loses nothing but resumes. */
public interface History {

    /** Keeps events, each log's in rising order; what is there already stays. Returns once they can be read. */
    void append(Map<LogName, List<LogEntry>> entries);

    /** The first events above a sequence, in order, at most `max`. */
    CompletionStage<List<LogEntry>> after(LogName log, long sequence, int max);

    /** The sequence of a log's newest event, 0 when it has none. */
    CompletionStage<Long> newest(LogName log);
}
