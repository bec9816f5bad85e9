package assay.core.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form by which people are told apart: NFKC, lower case, domain in ASCII. Two spellings of
 * one mailbox are one address.
 *
 * @param text at most 254 characters
 */
record EmailAddress(String text) {
    private static final int LENGTH_MAX = 254;
    private static final int LOCAL_MAX = 64;
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Empty when nobody could receive mail there. */
    static Optional<EmailAddress> of(String written) {
        var text = Normalizer.normalize(written.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        return ascii(text.substring(at + 1))
                .filter(domain -> DOMAIN.matcher(domain).matches() && isMailbox(local))
                .map(domain -> new EmailAddress(local + "@" + domain))
                .filter(address -> address.text().length() <= LENGTH_MAX);
    }

    private static boolean isMailbox(String local) {
        return local.length() <= LOCAL_MAX
                && LOCAL.matcher(local).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The part before the at sign. */
    String local() {
        return text.substring(0, text.lastIndexOf('@'));
    }
}
