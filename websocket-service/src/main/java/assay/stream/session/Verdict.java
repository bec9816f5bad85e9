package assay.stream.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Core's answer.
 *
 * @param live whether the session still is
 * @param account the account that may be read, absent when none may
 * @param sequence of its newest line
 */
record Verdict(boolean live, @Nullable UUID account, long sequence) {}
