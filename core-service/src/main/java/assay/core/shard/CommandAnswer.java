package assay.core.shard;

import assay.contracts.line.Line;
import java.util.List;

/** What the owner of a shard says of a command. */
public sealed interface CommandAnswer {

    /** The input line and the events that followed from it, committed. */
    record Applied(List<Line> lines) implements CommandAnswer {
        public Applied {
            lines = List.copyOf(lines);
        }
    }

    /** A command with this id has a line already; the journal tells its outcome. */
    record Known() implements CommandAnswer {}

    /** There is no such account in the shard. */
    record NoAccount() implements CommandAnswer {}

    /** The account could not be opened, so there is no journal to say so; `code` is the denial's name. */
    record NotOpened(String code) implements CommandAnswer {}

    /** It failed in a way nobody foresaw; it has no line and never will. */
    record Failed() implements CommandAnswer {}
}
