package assay.contracts.form;

import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import java.util.Locale;

/** The spellings a string can be held to. */
public enum Spelling {
    DECIMAL,
    HASH,
    HEX,
    /** One of the venue, symbol, rule or state names: 1 to 80 printable ASCII characters without quotes. */
    NAME;

    String checked(String text) {
        boolean fits = switch (this) {
            case DECIMAL -> Texts.isDecimal(text);
            case HASH -> Texts.isHash(text);
            case HEX -> Texts.isHex(text);
            case NAME -> isName(text);
        };
        if (!fits) {
            throw new NotCanonical("", "a " + name().toLowerCase(Locale.ROOT), text);
        }
        return text;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= 80
                && text.chars().allMatch(c -> c > 0x20 && c < 0x7F && c != '"' && c != '\\');
    }
}
