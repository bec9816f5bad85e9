package assay.stream.session;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages that may open sockets, by scheme, host and port, compared as a whole. */
final class Origins {
    private static final Pattern ONE =
            Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?");

    private final Set<String> allowed;

    Origins(List<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }

    /** Exactly one origin, and one of ours; browsers send it in lower case. */
    boolean allow(List<String> sent) {
        return sent.size() == 1 && allowed.contains(sent.getFirst());
    }
}
