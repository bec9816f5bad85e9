package assay.core.ticket;

import assay.core.account.Accounts;
import assay.core.account.Receipt;
import assay.core.identity.LiveSessions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides who may read what: one's own assessments, and any for the firm's people, as long as one is signed in. */
@Singleton
class AccessHandler {
    private final AccessStore store;
    private final LiveSessions sessions;
    private final Accounts accounts;

    AccessHandler(AccessStore store, LiveSessions sessions, Accounts accounts) {
        this.store = store;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /**
     * Whether somebody who is signed in may read an assessment.
     *
     * @param assessment absent when only the session is asked about
     * @param account one of the assessment's, absent for its newest
     */
    record Question(
            UUID user,
            UUID session,
            @Nullable UUID assessment,
            @Nullable UUID account) {}

    /**
     * The answer to one question.
     *
     * @param live whether the session still is and the person too
     * @param account the account that may be read, absent when none may
     */
    record Verdict(boolean live, AccessStore.@Nullable Account account) {}

    List<Verdict> decide(List<Question> questions) {
        var live = sessions.live(questions.stream().map(Question::session).collect(Collectors.toSet()));
        var people = store.people(questions.stream().map(Question::user).collect(Collectors.toSet()));
        Set<UUID> ids = questions.stream()
                .map(Question::assessment)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var assessments = store.assessments(ids);
        return questions.stream()
                .map(each -> {
                    var ofTheFirm = people.get(each.user());
                    return ofTheFirm == null || !live.contains(each.session())
                            ? new Verdict(false, null)
                            : new Verdict(true, readable(each, assessments, ofTheFirm));
                })
                .toList();
    }

    private static AccessStore.@Nullable Account readable(
            Question question, Map<UUID, AccessStore.Owned> assessments, boolean ofTheFirm) {
        var asked = question.assessment() == null ? null : assessments.get(question.assessment());
        if (asked == null || !(ofTheFirm || asked.owner().equals(question.user()))) {
            return null;
        }
        return asked.pick(question.account());
    }

    Optional<UUID> owner(UUID assessment) {
        return store.owner(assessment);
    }

    Optional<AccessStore.TapeStand> tape() {
        return store.tape();
    }

    List<Receipt> receipts(UUID account, long since, int max) {
        return accounts.receipts(account, since, max);
    }
}
