package assay.stream.frame;

import java.util.Locale;

/** Why a client's frame is not followed; the code on the wire is the name in lower case with hyphens. */
public enum Trouble {
    MALFORMED,
    UNKNOWN_TYPE,
    UNKNOWN_CHANNEL,
    NOT_FOUND,
    TOO_MANY_SUBSCRIPTIONS,
    TOO_MANY_MESSAGES,
    UNAVAILABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
