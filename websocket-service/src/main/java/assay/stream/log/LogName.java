package assay.stream.log;

import java.util.Locale;
import java.util.UUID;

/** Which log: of an account's journal, or of a person's documents or questions. */
public record LogName(Kind kind, UUID id) {

    /** What a log is about. */
    public enum Kind {
        ACCOUNT,
        REPORTS,
        SIMULATIONS
    }

    public static LogName ofAccount(UUID account) {
        return new LogName(Kind.ACCOUNT, account);
    }

    public static LogName ofReports(UUID user) {
        return new LogName(Kind.REPORTS, user);
    }

    public static LogName ofSimulations(UUID user) {
        return new LogName(Kind.SIMULATIONS, user);
    }

    /** Its name in Redis. */
    public String key() {
        return "stream:" + kind.name().toLowerCase(Locale.ROOT) + ":{" + id + "}";
    }
}
