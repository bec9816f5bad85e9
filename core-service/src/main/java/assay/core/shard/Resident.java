package assay.core.shard;

import assay.contracts.line.Line;
import assay.domain.account.AccountState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account in the owner's memory: what is in force, the new state beside it, and what the store has of it. */
final class Resident {

    private final UUID account;
    private final Deque<Line> tail = new ArrayDeque<>();
    private Standing inForce;
    private Standing next;
    private AccountState saved;
    private boolean dirty;
    private Rest rest;
    private boolean savedAwake;
    private long folded;
    private @Nullable Set<UUID> commands;
    private @Nullable String parked;
    private Instant usedAt = Instant.MIN;

    private Resident(UUID account, Standing standing, long folded) {
        this.account = account;
        this.inForce = standing;
        this.next = standing;
        this.saved = standing.state();
        this.rest = Rest.of(standing.state());
        this.folded = folded;
    }

    /** An account that is about to be opened at an entry. */
    static Resident fresh(UUID account, long tape) {
        return new Resident(account, Standing.EMPTY, tape);
    }

    /** @param floor the shard's own checkpoint, which holds for every account awake */
    static Resident of(SavedAccount from, long floor) {
        long folded = from.awake() ? Math.max(from.folded(), floor) : from.folded();
        var resident = new Resident(from.account(), new Standing(from.state(), from.head()), folded);
        resident.tail.addAll(from.tail());
        resident.savedAwake = from.awake();
        resident.parked = from.parked();
        return resident;
    }

    UUID account() {
        return account;
    }

    /** The state that the next step starts from; not in force before its lines are committed. */
    Standing next() {
        return next;
    }

    /** Whether it has no line. */
    boolean isUnopened() {
        return next.head().sequence() == 0;
    }

    void next(Standing then) {
        next = then;
        rest = Rest.of(then.state());
        dirty = true;
    }

    /** Lines the store already has beyond the state: what is derived must equal them and is not written again. */
    Deque<Line> tail() {
        return tail;
    }

    /** The tape sequence the state stood at when it was loaded or last stepped; entries up to it are ignored. */
    long folded() {
        return folded;
    }

    void folded(long sequence) {
        folded = Math.max(folded, sequence);
    }

    /** Whether any entry may touch it: by its state, or because stored lines are still to be gone through. */
    boolean awake() {
        return (rest.awake() || !tail.isEmpty()) && parked == null;
    }

    Rest rest() {
        return rest;
    }

    /** Whether it sleeps and its deadline is not after an instant. */
    boolean wakesBy(Instant at) {
        var wake = rest.wakeAt();
        return parked == null && wake != null && !wake.isAfter(at);
    }

    /** Whether it is known which commands have a line. */
    boolean recalls() {
        return commands != null;
    }

    void recall(Set<UUID> withLine) {
        commands = withLine;
    }

    /** The commands that have a line. */
    Set<UUID> commands() {
        return Objects.requireNonNull(commands, "they must be recalled first");
    }

    /** A command of this account has a line now. */
    void applied(UUID command) {
        commands().add(command);
    }

    /** Why nothing is applied to it any more until a person has looked, absent for all but broken accounts. */
    @Nullable
    String parked() {
        return parked;
    }

    void park(String why) {
        parked = why;
        dirty = true;
    }

    void usedAt(Instant at) {
        usedAt = at;
    }

    /** Whether it may leave the memory: asleep, saved, and not needed since an instant. */
    boolean isIdleSince(Instant at) {
        return !awake() && !dirty && inForce.equals(next) && usedAt.isBefore(at);
    }

    /** Whether the store's row differs from what is about to be in force. */
    boolean changed() {
        return dirty;
    }

    /**
     * Whether the row must be written together with the lines, because another owner would not go through them: a row
     * that says awake brings its lines with it, whatever has become of the account since.
     */
    boolean mustBeSaved() {
        return dirty && (parked != null || !savedAwake);
    }

    /** What is written now, at an entry that the shard has passed. */
    SavedAccount row(long tape, Conduct conduct) {
        return new SavedAccount(
                account,
                next.head(),
                parked == null ? Math.max(folded, tape) : folded,
                awake(),
                parked == null ? rest.wakeAt() : null,
                conduct.saved(next.state(), saved),
                List.of(),
                parked);
    }

    /** The commit happened: the new state is in force. */
    void adopt(boolean rowWritten) {
        inForce = next;
        if (rowWritten) {
            saved = next.state();
            savedAwake = awake();
            dirty = false;
        }
    }

    /** What is in force: committed, so it may be shown. */
    Standing inForce() {
        return inForce;
    }
}
