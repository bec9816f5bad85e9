package assay.core.shard;

import assay.contracts.command.CommandRecord;
import assay.contracts.line.Line;
import assay.domain.account.Event;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What one turn has decided for one shard and nobody knows yet: lines, answers, samples, and whose state changed. */
final class Draft {

    /** An answer that waits for the commit. */
    record Told(String origin, UUID command, CommandAnswer answer) {}

    private final int shard;
    private final List<ShardLine> lines = new ArrayList<>();
    private final List<Told> answers = new ArrayList<>();
    private final List<EquitySample> samples = new ArrayList<>();
    private final Set<Resident> changed = new LinkedHashSet<>();
    private final List<Resident> newlyChanged = new ArrayList<>();
    private final Set<Resident> spoken = new LinkedHashSet<>();
    private final Set<Resident> saved = new LinkedHashSet<>();
    private long shardSequence;
    private int entries;

    Draft(int shard, long shardSequence) {
        this.shard = shard;
        this.shardSequence = shardSequence;
    }

    /** The line of a command, behind everything said so far. */
    void input(Resident resident, CommandRecord command, Line line, TapePoint point) {
        spoken.add(resident);
        var id = command.command();
        lines.add(new ShardLine(shard, ++shardSequence, resident.account(), point.sequence(), id, id, line, null));
    }

    /** The line of an event, behind everything said so far. */
    void event(Resident resident, Event event, Line line, TapePoint point) {
        spoken.add(resident);
        var subject = Lines.subject(event);
        lines.add(new ShardLine(
                shard, ++shardSequence, resident.account(), point.sequence(), null, subject, line, event));
    }

    void changed(Resident resident) {
        changed.add(resident);
        newlyChanged.add(resident);
    }

    /** Whose state has changed since this was last asked. */
    List<Resident> newlyChanged() {
        var since = List.copyOf(newlyChanged);
        newlyChanged.clear();
        return since;
    }

    /** The accounts with new lines. */
    Set<Resident> spoken() {
        return spoken;
    }

    /** The account's row goes with the lines. */
    void save(Resident resident) {
        saved.add(resident);
    }

    void tell(String origin, UUID command, CommandAnswer answer) {
        answers.add(new Told(origin, command, answer));
    }

    void sample(EquitySample sample) {
        samples.add(sample);
    }

    List<ShardLine> lines() {
        return lines;
    }

    List<Told> answers() {
        return answers;
    }

    List<EquitySample> samples() {
        return samples;
    }

    Set<Resident> changed() {
        return changed;
    }

    Set<Resident> saved() {
        return saved;
    }

    /** One more entry has been applied. */
    void entered() {
        entries++;
    }

    /** Whether there was anything to do. */
    boolean isBusy() {
        return entries > 0 || !answers.isEmpty();
    }

    long shardSequence() {
        return shardSequence;
    }
}
