package assay.core.shard;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One claimed shard: where its row stands, its accounts, its waiting commands, and what it has still to publish. */
final class OwnedShard {

    private static final int LINES_AT_ONCE = 1_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int PLACES = 8;

    private final Ports ports;
    private final Ways ways;
    private final Stepper stepper;
    private final Residents residents;
    private final ShardTape tape;
    private final PendingCommands pending;
    private final Publishing publishing;
    private ShardStand stand;
    private @Nullable TapePoint present;
    private @Nullable Instant checkpointAt;
    private final Sampler sampler = new Sampler();

    private OwnedShard(Ports ports, Ways ways, ShardStand stand) {
        this.ports = ports;
        this.ways = ways;
        this.stand = stand;
        this.stepper = new Stepper(ports.codec(), ways.rules(), ports.troubles());
        this.residents = new Residents(stand.shard(), stand.folded(), ports.store());
        this.tape = new ShardTape(ports, ways, residents.load());
        this.pending = new PendingCommands(stand.commandOffset());
        this.publishing = new Publishing(
                ports.announcer(),
                new Announcements(ports.codec(), new Facts(stand.shard(), ports.store())),
                stand.published());
    }

    /** Raises the epoch, loads what is awake, and takes up what the owner before had not published. */
    static OwnedShard claim(int shard, Ports ports, Ways ways) {
        var owned = new OwnedShard(ports, ways, ports.store().claim(shard));
        var lines = ports.store().lines(shard, owned.stand.published(), LINES_AT_ONCE);
        while (!lines.isEmpty()) {
            owned.publishing.offer(lines);
            lines = ports.store().lines(shard, lines.getLast().shardSequence(), LINES_AT_ONCE);
        }
        ports.log().begin(shard, owned.stand.commandOffset());
        return owned;
    }

    /** Sends out what a draft said; its commit has happened. */
    void publish(Draft draft) {
        publishing.offer(ways.conduct().published(draft.lines()));
        draft.samples().forEach(publishing::draw);
        pump();
    }

    /** Goes on publishing; false when the store does not tell now what is needed, to be asked again next turn. */
    boolean pump() {
        try {
            publishing.pump();
            return true;
        } catch (StoreFailed e) {
            ports.troubles().report(stand.shard(), "publishing waits for the store", e);
            return false;
        }
    }

    ShardStand stand() {
        return stand;
    }

    /** Whether all committed lines are out. */
    boolean isPublished() {
        return publishing.isIdle();
    }

    PendingCommands pending() {
        return pending;
    }

    /** Goes as far as commands and tape allow; through a silent tape no command is applied. */
    Draft advance(boolean silent) {
        var draft = new Draft(stand.shard(), stand.shardSequence());
        if (present != null && !silent && tape.isNewest(present)) {
            applyReady(present, draft);
        }
        for (int i = 0;
                i < ways.tuning().entriesAtOnce()
                        && draft.lines().size() < ways.tuning().linesAtOnce();
                i++) {
            var point = tape.next();
            if (point == null) {
                break;
            }
            enter(point, draft, !silent);
        }
        if (present != null) {
            sampler.ended(present, draft);
        }
        return draft;
    }

    private void enter(TapePoint point, Draft draft, boolean applies) {
        for (var resident : residents.touchedBy(point)) {
            stepper.entry(resident, point, draft);
        }
        present = point;
        draft.entered();
        draft.newlyChanged().forEach(residents::update);
        sampler.entered(point, residents, draft);
        if (applies) {
            applyReady(point, draft);
        }
    }

    private void applyReady(TapePoint point, Draft draft) {
        if (point.sequence() < stand.tape()) {
            return;
        }
        var ready = pending.ready(point.sequence());
        if (ready.isEmpty()) {
            return;
        }
        residents.fetch(ready.stream().map(each -> each.command().account()).toList());
        residents.recall(ready.stream().map(each -> each.command().account()).toList());
        for (var each : ready) {
            draft.tell(each.origin(), each.command().command(), apply(each, point, draft));
        }
    }

    private CommandAnswer apply(PendingCommands.Pending waiting, TapePoint point, Draft draft) {
        var command = waiting.command();
        var resident = residents.get(command.account());
        if (resident == null) {
            if (!command.type().equals(Lines.OPEN)) {
                return new CommandAnswer.NoAccount();
            }
            resident = residents.open(command.account(), point.sequence());
        }
        resident.usedAt(point.at());
        if (ways.conduct().applied(resident.commands(), command.command())) {
            return new CommandAnswer.Known();
        }
        var answer = stepper.command(resident, command, point, draft);
        if (resident.isUnopened()) {
            residents.forget(resident);
        } else {
            residents.update(resident);
        }
        return answer;
    }

    /** What a draft changes in the store, or null when that is nothing. */
    @Nullable
    Batch batch(Draft draft) {
        boolean checkpoint = isCheckpointDue();
        boolean mustSave = draft.changed().stream().anyMatch(Resident::mustBeSaved);
        if (present == null || (draft.lines().isEmpty() && !checkpoint && !mustSave)) {
            return null;
        }
        long tape = Math.max(stand.tape(), present.sequence());
        var then = new ShardStand(
                stand.shard(),
                stand.fence().next(),
                draft.shardSequence(),
                publishing.published(),
                ways.conduct().resumeAt(pending),
                tape,
                checkpoint ? Math.max(stand.folded(), present.sequence()) : stand.folded());
        if (checkpoint) {
            residents.changed().forEach(draft::save);
        }
        draft.changed().stream().filter(Resident::mustBeSaved).forEach(draft::save);
        long present = this.present.sequence();
        var rows = draft.saved().stream()
                .map(each -> each.row(present, ways.conduct()))
                .toList();
        return new Batch(stand.fence(), then, draft.lines(), rows, draft.samples());
    }

    /**
     * At most once a second of the tape, some shards at a time: together they are one commit, and not all the work is
     * at once.
     */
    private boolean isCheckpointDue() {
        if (present == null) {
            return false;
        }
        if (checkpointAt == null) {
            checkpointAt = present.at()
                    .plus(SECOND.multipliedBy(stand.shard() % PLACES).dividedBy(PLACES));
        }
        if (present.at().isBefore(checkpointAt)) {
            return false;
        }
        checkpointAt = present.at().plus(SECOND);
        return residents.needCheckpoint();
    }

    /** The draft's state is in force, and where the row stands too if there was a commit. */
    void adopt(Draft draft, @Nullable Batch batch) {
        draft.changed().forEach(each -> each.adopt(false));
        draft.saved().forEach(each -> each.adopt(true));
        if (present != null) {
            residents.evict(present);
        }
        if (batch != null) {
            stand = batch.then();
        }
    }
}
