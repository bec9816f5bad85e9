package assay.core.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken (ASVS 5.0 6.2): 8 to 128 characters of any kind, none that many people use, none that is
 * the person's own address or name. No rule asks for kinds of characters.
 */
final class PasswordRules {
    static final int LENGTH_MIN = 8;
    static final int LENGTH_MAX = 128;
    private static final int DIFFERENT_MIN = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Why a password is refused, in one line; empty when it is taken. */
    static Optional<String> refusal(String password, EmailAddress email, String displayName) {
        var length = password.codePointCount(0, password.length());
        if (length < LENGTH_MIN || length > LENGTH_MAX) {
            return Optional.of("A password has " + LENGTH_MIN + " to " + LENGTH_MAX + " characters.");
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (folded.equals(email.text()) || folded.equals(email.local()) || folded.equalsIgnoreCase(displayName)) {
            return Optional.of("A password is not the address or the name.");
        }
        if (folded.codePoints().distinct().count() < DIFFERENT_MIN || COMMON.contains(folded)) {
            return Optional.of("Too many people use this password.");
        }
        return Optional.empty();
    }

    private static Set<String> common() {
        var stream = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
